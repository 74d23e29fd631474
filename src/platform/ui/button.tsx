import { type Attrs, type Child, cls } from './child.ts';
import { Icon, type IconName } from './icon.tsx';

/** A button that sends its form. The green one is the main step of a page; a page has one. */
export function Button(p: ButtonProps) {
  return (
    <button
      class={buttonClass(p.kind)}
      type={p.type ?? 'submit'}
      name={p.name}
      value={p.value}
      form={p.form}
      disabled={p.disabled}
      data-module="govuk-button"
      data-prevent-double-click={p.once === false ? undefined : 'true'}
      {...p.attrs}
    >
      {p.icon ? <Icon name={p.icon} /> : null}
      {p.children}
    </button>
  );
}

/**
 * A link that looks like a button: it goes somewhere and changes nothing. `start` adds the arrow of a link that begins a journey.
 */
export function ButtonLink(p: ButtonLinkProps) {
  return (
    <a
      class={cls(buttonClass(p.kind), p.start && 'govuk-button--start')}
      href={p.href}
      draggable={false}
      {...p.attrs}
    >
      {p.icon ? <Icon name={p.icon} /> : null}
      {p.children}
      {p.start ? <Icon name="arrow-right" /> : null}
    </a>
  );
}

/** A button dressed as a link, for the small changes in a form (remove a file, add a row). */
export function LinkButton(p: LinkButtonProps) {
  return (
    <button
      class={cls('mc-link-button', p.danger && 'mc-link-button--danger')}
      type="submit"
      name={p.name}
      value={p.value}
      form={p.form}
      {...p.attrs}
    >
      {p.children}
    </button>
  );
}

/** Buttons and links in one line, wrapping on a phone. */
export function ButtonGroup({ children }: { children: Child }) {
  return <div class="govuk-button-group">{children}</div>;
}

function buttonClass(kind: ButtonKind | undefined): string {
  return cls(
    'govuk-button',
    kind === 'secondary' && 'govuk-button--secondary',
    kind === 'warning' && 'govuk-button--warning',
  );
}

export type ButtonKind = 'primary' | 'secondary' | 'warning';

interface ButtonProps {
  children: Child;
  kind?: ButtonKind | undefined;
  type?: 'submit' | 'button' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  form?: string | undefined;
  disabled?: boolean | undefined;
  icon?: IconName | undefined;
  /** false where pressing twice is harmless and wanted. */
  once?: boolean | undefined;
  attrs?: Attrs | undefined;
}

interface ButtonLinkProps {
  href: string;
  children: Child;
  kind?: ButtonKind | undefined;
  icon?: IconName | undefined;
  start?: boolean | undefined;
  attrs?: Attrs | undefined;
}

interface LinkButtonProps {
  children: Child;
  name?: string | undefined;
  value?: string | undefined;
  form?: string | undefined;
  danger?: boolean | undefined;
  attrs?: Attrs | undefined;
}

import { type Child, cls } from './child.ts';

/** Two thirds and one third; below one another on a small screen. `even` makes halves. */
export function Columns({ main, aside, even }: ColumnsProps) {
  return (
    <div class={cls('mc-columns', even && 'mc-columns--even')}>
      <div>{main}</div>
      <div>{aside}</div>
    </div>
  );
}

/** A framed box for the smaller column. */
export function Aside({ title, children }: { title?: Child; children: Child }) {
  return (
    <div class="mc-aside">
      {title ? <h2 class="govuk-heading-s">{title}</h2> : null}
      {children}
    </div>
  );
}

/** A part of a page with its heading and, to its right, a link to more. */
export function Section({ title, more, children, id }: SectionProps) {
  return (
    <section class="mc-section" aria-labelledby={id}>
      <div class="mc-section__head">
        <h2 class="govuk-heading-m" id={id}>
          {title}
        </h2>
        {more ? (
          <a class="govuk-link" href={more.href}>
            {more.text}
          </a>
        ) : null}
      </div>
      {children}
    </section>
  );
}

/** The page's width, centred. */
export function Container({ children }: { children: Child }) {
  return <div class="govuk-width-container">{children}</div>;
}

interface ColumnsProps {
  main: Child;
  aside: Child;
  even?: boolean | undefined;
}

interface SectionProps {
  id: string;
  title: Child;
  more?: { href: string; text: string } | undefined;
  children: Child;
}

import { type Child, cls } from './child.ts';
import { Doubt, ErrorMessage, FieldMark, Hint } from './field.tsx';

/** Several controls under one question. The legend may be the page's heading. */
export function Fieldset(p: FieldsetProps) {
  const id = p.id ?? '';
  const ids = [p.hint && `${id}-hint`, p.error && `${id}-error`, p.doubt && `${id}-doubt`]
    .filter(Boolean)
    .join(' ');
  const mark = <FieldMark field={{ required: p.required, optional: p.optional }} />;
  return (
    <fieldset class="govuk-fieldset" aria-describedby={ids || undefined} role={p.group ? 'group' : undefined}>
      <legend class={cls('govuk-fieldset__legend', `govuk-fieldset__legend--${p.size ?? 's'}`)}>
        {p.heading ? (
          <h1 class="govuk-fieldset__heading">
            {p.legend}
            {mark}
          </h1>
        ) : (
          <>
            {p.legend}
            {mark}
          </>
        )}
      </legend>
      <Hint id={id} hint={p.hint} />
      <ErrorMessage id={id} error={p.error} />
      <Doubt id={id} doubt={p.doubt} />
      {p.children}
    </fieldset>
  );
}

interface FieldsetProps {
  legend: Child;
  children: Child;
  /** Needed when there is a hint, an error or a doubt. */
  id?: string | undefined;
  hint?: Child;
  error?: string | undefined;
  doubt?: string | undefined;
  required?: boolean | undefined;
  optional?: boolean | undefined;
  size?: 's' | 'm' | 'l' | undefined;
  heading?: boolean | undefined;
  /** For text boxes under one legend. */
  group?: boolean | undefined;
}

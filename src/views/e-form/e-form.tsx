import {
  type Answers,
  computeAnswers,
  computedAnswers,
  type Form,
  requiredNames,
  type Section,
  type UnitLookup,
  type ValidationContext,
} from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { InLanguage, inPageLanguage } from '#platform/ui/page-language.ts';
import { DefaultButton } from './default-button.tsx';
import { AskedElsewhere, askedByOtherPages, elsewhere } from './elsewhere.tsx';
import { FieldList } from './field-list.tsx';
import type { Sheet } from './field-view.ts';

/**
 * An electronic form as page markup, without the `<form>` around it: sections, fields, errors at their fields. Works
 * without script; `src/client/show-when.ts` hides what is not asked. With `sections` only these are drawn; what they are asked by and other
 * pages ask is known from the answers. A form that has no texts in the language of its page stands there in its own.
 */
export const EForm = inPageLanguage((p: EFormProps, language) =>
  p.form.language === language ? (
    <Sheets {...p} />
  ) : (
    <div lang={p.form.language}>
      <InLanguage value={p.form.language}>
        <Sheets {...p} />
      </InLanguage>
    </div>
  ),
);

function Sheets(p: EFormProps) {
  const answers = p.context ? computeAnswers(p.form, p.answers, p.context) : p.answers;
  const sheet: Sheet = {
    form: p.form,
    answers,
    computed: p.context ? computedAnswers(p.form, p.answers, p.context) : new Map(),
    errors: p.errors ?? {},
    doubts: p.doubts ?? {},
    units: p.units,
    prefix: p.idPrefix,
    defaultProvince: p.defaultProvince,
    partHref: p.partHref,
    elsewhere: p.sections && elsewhere(p.form, p.sections, answers),
  };
  const sections = p.sections ?? p.form.sections;
  const isHidden = (section: Section) => section.fields.every((f) => askedByOtherPages(f, sheet) === false);
  const isAlone = p.sections !== undefined && sections.filter((each) => !isHidden(each)).length < 2;
  const required = requiredNames(p.form, answers);
  const Heading = p.headingLevel === 3 ? 'h3' : 'h2';
  return (
    <div class="mc-e-form">
      <DefaultButton />
      {sheet.elsewhere ? <AskedElsewhere answers={sheet.elsewhere} /> : null}
      {sections.map((section) => (
        <section
          key={section.id}
          class="mc-e-form__section"
          aria-labelledby={`section-${section.id}`}
          hidden={isHidden(section)}
        >
          <Heading class={isAlone ? 'govuk-visually-hidden' : 'govuk-heading-m'} id={`section-${section.id}`}>
            {section.title}
          </Heading>
          {section.official ? (
            <p class="govuk-hint" lang="vi">
              {section.official}
            </p>
          ) : null}
          {section.hint ? <p class="govuk-hint">{section.hint}</p> : null}
          <FieldList
            sheet={sheet}
            fields={section.fields}
            values={answers}
            path=""
            isRequired={(field) => required.has(field.name)}
          />
        </section>
      ))}
    </div>
  );
}

export interface EFormProps {
  form: Form;
  answers: Answers;
  /** Posted name → sentence, from `errorSentences`. */
  errors?: FieldErrors | undefined;
  /** Posted name → sentence, from `doubtSentences`. */
  doubts?: FieldErrors | undefined;
  units: UnitLookup;
  /** The day by which answers are computed; a form that has none may leave it out. */
  context?: ValidationContext | undefined;
  /** Before each id; 'f-' when left out. Give the same one to `focusId`. */
  idPrefix?: string | undefined;
  /** The province that is preselected in a required address that is still empty. */
  defaultProvince?: string | undefined;
  /** Where a part of the dossier is uploaded, for fields of widget `file`. */
  partHref?: ((part: string) => string) | undefined;
  headingLevel?: 2 | 3 | undefined;
  /** The sections of this page, where others are asked on pages of their own; the title of one alone is that of its page. */
  sections?: readonly Section[] | undefined;
}

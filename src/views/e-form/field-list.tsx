import type { Answers, Field } from '#domain/forms';
import type { Child } from '#platform/ui/child.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { eFormWords } from '../words/e-form.ts';
import { AddressField } from './address-field.tsx';
import { ChoiceField, TickField } from './choice-field.tsx';
import { ComputedField } from './computed-field.tsx';
import { describeCondition } from './describe-condition.ts';
import { askedByOtherPages } from './elsewhere.tsx';
import { fieldId } from './field-id.ts';
import type { FieldViewProps, Sheet } from './field-view.ts';
import { GroupField } from './group-field.tsx';
import { revealedFields } from './revealed.ts';
import { TextField } from './text-field.tsx';

/** The fields of a section, or of one row of a group. */
export function FieldList(p: FieldListProps) {
  const revealed = revealedFields(p.fields);
  const under = new Set([...revealed.values()].flatMap((byChoice) => [...byChoice.values()].flat()));
  const draw = (field: Field) => {
    const name = p.path + field.name;
    const byChoice = revealed.get(field.name);
    return (
      <FieldView
        key={name}
        field={field}
        name={name}
        id={fieldId(name, p.sheet.prefix)}
        value={Object.hasOwn(p.values, field.name) ? p.values[field.name] : undefined}
        error={Object.hasOwn(p.sheet.errors, name) ? p.sheet.errors[name] : undefined}
        doubt={Object.hasOwn(p.sheet.doubts, name) ? p.sheet.doubts[name] : undefined}
        required={p.isRequired(field)}
        sheet={p.sheet}
        under={(choice) => byChoice?.get(choice)?.map(draw)}
        row={(values, path) => (
          <FieldList
            sheet={p.sheet}
            fields={field.fields}
            values={values}
            path={path}
            isRequired={(each) => each.required}
          />
        )}
      />
    );
  };
  return (
    <>
      {p.fields
        .filter((field) => !under.has(field))
        .map((field) => (
          <Conditional
            key={field.name}
            field={field}
            path={p.path}
            known={[...p.fields, ...p.sheet.form.fields]}
            isAsked={askedByOtherPages(field, p.sheet)}
          >
            {draw(field)}
          </Conditional>
        ))}
    </>
  );
}

function FieldView(p: FieldViewProps) {
  const { computed, form, prefix } = p.sheet;
  const found = computed.get(p.field.name);
  if (p.field.computed && found?.state !== 'asked')
    return <ComputedField field={p.field} id={p.id} form={form} found={found} prefix={prefix} />;
  switch (p.field.widget) {
    case 'radio':
    case 'select':
      return <ChoiceField {...p} />;
    case 'checkbox':
      return <TickField {...p} />;
    case 'address':
      return <AddressField {...p} />;
    case 'group':
      return <GroupField {...p} />;
    case 'note':
      return <Note field={p.field} />;
    case 'file':
      return <FilePlace {...p} />;
    default:
      return <TextField {...p} />;
  }
}

function Note({ field }: { field: Field }) {
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body-s">
        <strong>{field.title}</strong>
      </p>
      {field.official ? (
        <p class="govuk-hint" lang="vi">
          {field.official}
        </p>
      ) : null}
      <p class="govuk-body">{field.ui.text ?? field.hint ?? field.schema.description}</p>
    </div>
  );
}

// Files are sent at a step of their own, where each is checked and kept; the form says which one belongs here.
const FilePlace = inPageLanguage(({ field, id, sheet }: FieldViewProps, language) => {
  const words = eFormWords[language];
  const href = sheet.partHref?.(field.ui.part ?? '');
  return (
    <div class="govuk-inset-text" id={id}>
      <p class="govuk-body-s">
        <strong>{field.title}</strong>
      </p>
      {field.official ? (
        <p class="govuk-hint" lang="vi">
          {field.official}
        </p>
      ) : null}
      <p class="govuk-body">
        {field.hint ? `${field.hint} ` : ''}
        {words.file}{' '}
        {href ? (
          <a class="govuk-link" href={href}>
            {words.fileLink}
          </a>
        ) : null}
      </p>
    </div>
  );
});

// Without script the field is always there, with its condition in words; with script it is shown or hidden, without the words.
// Where only other pages decide, it is known already; what was written for another answer of theirs stays in the form, out of sight.
const Conditional = inPageLanguage(
  ({ field, path, known, isAsked, children }: ConditionalProps, language) => {
    if (!field.showWhen || isAsked) return <>{children}</>;
    return (
      <div
        class="mc-e-form__when"
        data-show-when={JSON.stringify(field.showWhen)}
        data-show-when-row={path || undefined}
        hidden={isAsked === false}
      >
        <p class="govuk-hint" data-show-when-hint="">
          {eFormWords[language].onlyWhen(describeCondition(field.showWhen, known, language))}
        </p>
        {children}
      </div>
    );
  },
);

interface FieldListProps {
  sheet: Sheet;
  fields: readonly Field[];
  values: Answers;
  /** '' at the root, 'children[0].' in a row. */
  path: string;
  isRequired: (field: Field) => boolean;
}

interface ConditionalProps {
  field: Field;
  path: string;
  known: readonly Field[];
  /** Whether the answers of other pages alone ask for it; undefined where an answer of this page decides too. */
  isAsked: boolean | undefined;
  children: Child;
}

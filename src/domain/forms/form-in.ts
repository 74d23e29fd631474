import type { Language } from '#platform/language.ts';
import { fieldsByName } from './fields-by-name.ts';
import type { Field, Form, Section } from './form.ts';
import type { Choice, ComputedRule, EnglishTexts, FieldSchema, FieldUi, FormSchema } from './form-schema.ts';

const inEnglish = new WeakMap<Form, Form>();

/**
 * The form as a reader of this language is asked it: in English where it has English texts, which are a translation and not the law's,
 * otherwise as it is. The rules are the same, and so are the answers. Beside each English text stands the Vietnamese one (`official`),
 * unless the form stands on no paper.
 */
export function formIn(form: Form, language: Language): Form {
  const { english } = form.schema.ui;
  if (language === 'vi' || !english) return form;
  const cached = inEnglish.get(form);
  if (cached) return cached;
  const englishForm = translated(form, english);
  inEnglish.set(form, englishForm);
  return englishForm;
}

/** The texts of a form that have no English one, where it has any. */
export function withoutEnglish(form: Form): string[] {
  const { english } = form.schema.ui;
  return english ? textsOf(form).filter((text) => !Object.hasOwn(english.texts, text)) : [];
}

/** Every text of a form, once. */
export function textsOf(form: Form): string[] {
  const all = new Set<string>();
  tell(form, {
    say: (text) => {
      all.add(text);
      return text;
    },
    official: () => ({}),
  });
  return [...all];
}

function translated(form: Form, { texts, own }: EnglishTexts): Form {
  return tell(form, {
    // a text that a later version may have brought stays as it is
    say: (text) => texts[text] ?? text,
    official: (text) => (own ? {} : { official: text }),
  });
}

function tell(form: Form, of: Telling): Form {
  const { say, official } = of;
  const byName = new Map(form.fields.map((field) => [field.name, fieldIn(field, of)]));
  const sections = form.sections.map(
    (section): Section => ({
      ...section,
      title: say(section.title),
      hint: section.hint && say(section.hint),
      fields: section.fields.flatMap((field) => byName.get(field.name) ?? []),
      ...official(section.title),
    }),
  );
  return {
    ...form,
    language: 'en',
    title: say(form.title),
    schema: schemaIn(form.schema, say),
    sections,
    fields: [...byName.values()],
    field: fieldsByName(byName),
    ...official(form.title),
  };
}

function schemaIn(schema: FormSchema, say: Say): FormSchema {
  const { contradictions, ...ui } = schema.ui;
  const englishContradictions = contradictions?.map((each) => ({ ...each, says: say(each.says) }));
  return {
    ...schema,
    ui: { ...ui, ...(englishContradictions ? { contradictions: englishContradictions } : {}) },
  };
}

function fieldIn(field: Field, of: Telling): Field {
  const { say, official } = of;
  return {
    ...field,
    title: say(field.title),
    hint: field.hint && say(field.hint),
    choices: field.choices.map((choice) => choiceIn(choice, of)),
    computed: field.computed && computedIn(field.computed, say),
    ui: uiIn(field.ui, say),
    schema: textsOfSchema(field.schema, say),
    fields: field.fields.map((each) => fieldIn(each, of)),
    ...official(field.title),
  };
}

// what is called the same in both languages is a name
function choiceIn(choice: Choice, { say, official }: Telling): Choice {
  const title = say(choice.title);
  return {
    ...choice,
    title,
    ...(choice.description ? { description: say(choice.description) } : {}),
    ...(title === choice.title ? { isName: true } : official(choice.title)),
  };
}

function computedIn(rule: ComputedRule, say: Say): ComputedRule {
  return { ...rule, steps: rule.steps.map((step) => ({ ...step, says: say(step.says) })) };
}

function uiIn(ui: FieldUi, say: Say): FieldUi {
  const englishUi: FieldUi = { ...ui };
  for (const word of ['hint', 'text', 'unit', 'rowTitle', 'addText'] as const) {
    const text = ui[word];
    if (text) englishUi[word] = say(text);
  }
  if (ui.aged) englishUi.aged = ui.aged.map((bound) => ({ ...bound, says: say(bound.says) }));
  if (ui.openDay) englishUi.openDay = { says: say(ui.openDay.says) };
  for (const word of ['afterResult', 'atOffice'] as const) {
    const rule = ui[word];
    if (rule) englishUi[word] = { ...rule, says: say(rule.says) };
  }
  if (ui.errors) {
    const sentences = Object.entries(ui.errors).map(([code, sentence]) => [code, say(sentence)]);
    englishUi.errors = Object.fromEntries(sentences);
  }
  return englishUi;
}

// an address names its parts there, a note may say its text
function textsOfSchema(schema: FieldSchema, say: Say): FieldSchema {
  const { properties, description } = schema;
  const parts = Object.entries(properties ?? {}).map(([name, part]) => [
    name,
    part.title ? { ...part, title: say(part.title) } : part,
  ]);
  return {
    ...schema,
    ...(description ? { description: say(description) } : {}),
    ...(properties ? { properties: Object.fromEntries(parts) } : {}),
  };
}

type Say = (text: string) => string;

interface Telling {
  say: Say;
  /** The Vietnamese text, where it is shown beside the English one. */
  official: (text: string) => { official?: string };
}

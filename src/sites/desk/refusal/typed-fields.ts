import { namesOfOfficers } from '#domain/agencies';
import { type OpenAtDesk, openAsOfficer } from '#domain/dossiers';
import { compileStoredForm } from '#domain/forms';
import type { Actor } from '#domain/journal';
import { DatabaseAway } from '#platform/db/database-away.ts';
import type { Db } from '#platform/db/db.ts';
import { Refusal } from '#platform/errors.ts';
import type { AnyParams } from '#platform/http/address.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Form } from '#platform/http/form.ts';
import { isSecret } from '#platform/http/secret-field.ts';
import type { TypedField } from '#views/parked/parked-offer.tsx';
import type { Deps } from '../../../deps.ts';
import { actAt, type DeskAct } from '../acts.ts';
import { typedFieldWords as w } from '../words/typed-fields.ts';

// of the form itself, not of the officer: marks, and rows' own ids
const HIDDEN = /^(_.*|revision|seen|issued|phien|doi|canh-bao|ai|so)$/;

/** Everything that an officer filled in on a page of one dossier and sent with this request, by the names on that page. */
export async function fieldsOfRequest(c: AtAnyPage): Promise<TypedField[]> {
  if (!c.params.code || !c.form.names().some((name) => isTyped(c.form, name))) return [];
  return typedFields(c.form, actAt(c.url), await namesFor(c, c.params.code));
}

/**
 * What stands in a form of the desk, by the names of its boxes, in their order; a secret is never shown. Where the names of the papers and
 * of the officers are not known, what was typed beside them is shown all the same.
 */
export function typedFields(
  form: Form,
  act: DeskAct | undefined,
  { parts, officers, answerTitle }: Names = NO_NAMES,
): TypedField[] {
  return form
    .names()
    .filter((field) => isTyped(form, field))
    .flatMap((field) => {
      const value = form
        .all(field)
        .flatMap((one) => displayText(field, one, { parts, officers }) ?? [])
        .join('; ');
      return value ? [{ name: labelOf(field, act, { parts, answerTitle }), value }] : [];
    });
}

/** The names of a dossier's papers and of the officer who was chosen, for what was typed in a form about it. */
export async function namesOf(db: Db, { version }: Pick<OpenAtDesk, 'version'>, form: Form): Promise<Names> {
  const officers = await namesOfOfficers(db, [form.get('to')]);
  const eForm = version.formSchema && compileStoredForm(version.formSchema);
  return {
    parts: new Map(version.content.parts.map((p) => [p.id, p.name])),
    officers,
    answerTitle: (field) => (eForm ? eForm.field(field)?.title : undefined),
  };
}

function isTyped(form: Form, name: string): boolean {
  return !HIDDEN.test(name) && !isSecret(name) && form.get(name).trim() !== '';
}

// a paper or an officer without a name is nothing to read
function displayText(
  field: string,
  value: string,
  { parts, officers }: Omit<Names, 'answerTitle'>,
): string | undefined {
  if (field === 'item') return parts.get(value) ?? ownValue(w.targets, value);
  if (field === 'to') return officers.get(value);
  if (field === 'giay-tra') return paperText(value, parts);
  return choiceOf(field, value);
}

// a paper of the desk and of which kind, as the page has it in one value
function paperText(value: string, parts: Names['parts']): string | undefined {
  const [part = '', kind = ''] = value.split(':');
  const counted = ownValue<unknown>(w.papers, kind);
  const name = parts.get(part) ?? ownValue(w.targets, part);
  return [name, typeof counted === 'string' && counted].filter(Boolean).join(': ') || undefined;
}

// What was filled in is given back even when the names of what was chosen cannot be read any more.
async function namesFor(c: AtAnyPage, code: string): Promise<Names> {
  const { db, keys } = c.deps;
  if (c.actor.kind !== 'officer') return NO_NAMES;
  try {
    return await namesOf(db, await openAsOfficer(db, keys, c.actor, code, c.now), c.form);
  } catch (e) {
    if (!(e instanceof Refusal || e instanceof DatabaseAway)) throw e;
    return NO_NAMES;
  }
}

function labelOf(
  field: string,
  act: DeskAct | undefined,
  { parts, answerTitle }: Omit<Names, 'officers'>,
): string {
  const [, box = '', paper = ''] = /^(ban-chinh|chung-thuc|ban-chup|khong-co)-(.+)$/.exec(field) ?? [];
  const entered = act?.act === 'supplement' && ownValue(w.ofPaper, box);
  if (entered) return [entered, parts.get(paper) ?? ownValue(w.targets, paper)].filter(Boolean).join(': ');
  const target = /^text-(.+)$/.exec(field)?.[1];
  const name = target && (parts.get(target) ?? ownValue(w.targets, target));
  if (target) return name ? w.whatFor(name) : w.what;
  const [, kind = '', part = ''] = /^(originals|certified|copies)-(.+)$/.exec(field) ?? [];
  const counted = ownValue<unknown>(w.papers, kind);
  if (typeof counted === 'string') return [counted, parts.get(part)].filter(Boolean).join(': ');
  const boxes: Readonly<Record<string, string>> = act ? w.boxes[act.act] : {};
  const own = ownValue(boxes, field);
  if (own || act?.act !== 'correct-answers') return own ?? w.otherField;
  return answerTitle?.(field) ?? w.answers;
}

function choiceOf(field: string, value: string): string {
  return ownValue(ownValue(w.choices, field) ?? {}, value) ?? value;
}

function ownValue<V>(all: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(all, key) ? all[key] : undefined;
}

const NO_NAMES: Names = { parts: new Map(), officers: new Map() };

type AtAnyPage = Ctx<Deps, Actor, AnyParams>;

interface Names {
  /** Part → its name. */
  parts: ReadonlyMap<string, string>;
  /** Officer → their name. */
  officers: ReadonlyMap<string, string>;
  /** The title of a question of the e-form, by the name of its box. */
  answerTitle?: ((field: string) => string | undefined) | undefined;
}

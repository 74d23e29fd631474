import { namesOfOfficers } from '#domain/agencies';
import { openAsOfficer } from '#domain/dossiers';
import type { Actor, Officer } from '#domain/journal';
import { DatabaseAway } from '#platform/db/database-away.ts';
import { Refusal } from '#platform/errors.ts';
import type { AnyParams } from '#platform/http/address.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { Deps } from '../../../deps.ts';
import { givenWords as w } from '../words/given.ts';

// of the form itself, not of the officer
const HIDDEN = /^(_.*|revision)$/;

/** Everything that an officer filled in on a page of one dossier, by the names on that page, in the order of its boxes. */
export async function givenFields(c: AtAnyPage): Promise<GivenField[]> {
  const names = c.form.names().filter((n) => !HIDDEN.test(n) && c.form.get(n).trim());
  if (names.length === 0 || !c.params.code || c.actor.kind !== 'officer') return [];
  const { parts, officers } = await readNames(c, c.actor, c.params.code);
  return names.map((field) => ({
    name: labelOf(field, parts),
    value: c.form
      .all(field)
      .map(
        (value) => officers.get(value) ?? (field === 'item' ? nameOf(value, parts) : choiceOf(field, value)),
      )
      .join('; '),
  }));
}

// What was filled in is given back even when the names of what was chosen cannot be read any more.
async function readNames(c: AtAnyPage, officer: Officer, code: string): Promise<Names> {
  const { db, keys } = c.deps;
  try {
    const { version } = await openAsOfficer(db, keys, officer, code, c.now);
    const officers = await namesOfOfficers(db, [c.form.get('to')]);
    return { parts: new Map(version.content.parts.map((p) => [p.id, p.name])), officers };
  } catch (e) {
    if (!(e instanceof Refusal || e instanceof DatabaseAway)) throw e;
    return { parts: new Map(), officers: new Map() };
  }
}

function labelOf(field: string, parts: Names['parts']): string {
  const target = /^text-(.+)$/.exec(field)?.[1];
  if (target) return w.whatFor(nameOf(target, parts));
  return own(w.fields, field) ?? w.otherField;
}

function nameOf(target: string, parts: Names['parts']): string {
  return parts.get(target) ?? own(w.targets, target) ?? target;
}

function choiceOf(field: string, value: string): string {
  return own(own(w.choices, field) ?? {}, value) ?? value;
}

function own<V>(all: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(all, key) ? all[key] : undefined;
}

type AtAnyPage = Ctx<Deps, Actor, AnyParams>;

interface Names {
  /** Part → its name. */
  parts: ReadonlyMap<string, string>;
  /** Officer → their name. */
  officers: ReadonlyMap<string, string>;
}

export interface GivenField {
  name: string;
  value: string;
}

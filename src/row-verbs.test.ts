import { expect, test } from 'vitest';
import type { Verb } from '#domain/ledger';
import type { RowVerb } from '#platform/http/route.ts';
import type { VerbsOf } from '#platform/verbs-of.ts';

interface Cellar {
  startDraft(): void;
  addDraftFile(): void;
  tasteIt(): void;
  MOST: number;
}

test('a verb is spelled as the room spells it, and nothing else is a verb', () => {
  const known: Record<VerbsOf<Cellar, 'draft'>, true> = { start: true, 'add-file': true, 'taste-it': true };
  expect(Object.keys(known)).toHaveLength(3);
});

test('every verb of the state table is a function of its room, and a row may name it', () => {
  const names = (verbs: readonly Verb[]): RowVerb[] => verbs.map((v) => `dossiers.${v}` as const);
  expect(names(['send-back', 'withdraw'])).toEqual(['dossiers.send-back', 'dossiers.withdraw']);
});

test('a verb that no room has does not compile, nor does another spelling of one', () => {
  const wrong: RowVerb[] = [
    // @ts-expect-error no room has it
    'dossiers.forget',
    // @ts-expect-error the function's own spelling is not the row's
    'dossiers.submitDossier',
    // @ts-expect-error another room's verb
    'accounts.submit',
  ];
  expect(wrong).toHaveLength(3);
});

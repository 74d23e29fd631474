import { describe, expect, test } from 'vitest';
import type { Answers } from '#domain/forms';
import { Form } from '#platform/http/form.ts';
import { AGAIN_FIELD } from '#platform/http/unsent.ts';
import { type Fields, markOfPage, reconcile } from './three-way.ts';

const RULE = { of: 'born', steps: [], source: 'Điều 1', verified: false };
const form: Fields = {
  fields: [
    { name: 'born', widget: 'date', computed: undefined },
    { name: 'note', widget: 'textarea', computed: undefined },
    { name: 'group', widget: 'radio', computed: RULE },
  ],
};

/** What comes of a page that showed some words and posts others, where others are saved by now. */
function put(o: { shown: Answers; mine: Answers; stored: Answers }, posted: [string, string][] = []) {
  const mark = markOfPage([{ form, answers: o.shown }]);
  return reconcile({ form, mine: o.mine, stored: o.stored, mark, posted: new Form(posted) });
}

const ADULT = { born: '2000-01-01', group: 'adult' };
const CHILD = { born: '2020-01-01', group: 'child' };

describe('what a page did not change is what is saved', () => {
  test('its words, and what a date answers', () => {
    const found = put({ shown: ADULT, mine: ADULT, stored: CHILD });
    expect(found).toStrictEqual({ answers: CHILD, conflicts: [], fromStored: ['born', 'group'] });
  });

  test('an answer that was taken away meanwhile is none, and not an empty one', () => {
    const shown = { ...ADULT, note: 'Lời cũ' };
    const found = put({ shown, mine: shown, stored: ADULT });
    expect(found).toStrictEqual({ answers: ADULT, conflicts: [], fromStored: ['note'] });
  });
});

test('what a page changed alone is the page’s, and what both changed is asked about, but not what a date answers', () => {
  const shown = { ...ADULT, note: 'Lời cũ' };
  const mine = { ...CHILD, note: 'Lời mới' };
  expect(put({ shown, mine, stored: shown })).toStrictEqual({ answers: mine, conflicts: [], fromStored: [] });
  const stored = { born: '2010-01-01', group: 'youth', note: 'Lời khác' };
  expect(put({ shown, mine, stored }).conflicts).toEqual(['born', 'note']);
});

describe('words that come back after the end of the session', () => {
  const again: [string, string][] = [[AGAIN_FIELD, 'x']];

  test('are asked about where others are saved, also where the page did not change them', () => {
    const shown = { note: 'Lời trang một' };
    const found = put({ shown, mine: shown, stored: { note: 'Lời trang hai' } }, again);
    expect(found).toStrictEqual({ answers: shown, conflicts: ['note'], fromStored: [] });
  });

  test('do not bring back what a date had answered: nobody wrote it, and nobody is asked about it', () => {
    const found = put({ shown: ADULT, mine: ADULT, stored: CHILD }, again);
    const answers = { born: '2000-01-01', group: 'child' };
    expect(found).toStrictEqual({ answers, conflicts: ['born'], fromStored: ['group'] });
  });
});

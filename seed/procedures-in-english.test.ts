import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { contentInEnglish, type ProcedureContent } from '#domain/procedures';
import { readSeed } from './read-seed.ts';

const { texts } = readSeed<{ texts: Record<string, string> }>('procedures-in-english.json');
const contents = readdirSync(new URL('procedures', import.meta.url))
  .sort()
  .map((file) => readSeed<ProcedureContent>(`procedures/${file}`));

const saidBy = (c: ProcedureContent) => [
  c.summary,
  ...[c.partialReason ?? [], c.partialByPost ?? []].flat(),
  ...[c.steps, c.fees, c.cases, c.parts, c.results, c.route].flat().map(({ name }) => name),
];

test('every summary and name of the seed’s procedures has its English, and nothing else has', () => {
  const said = new Set(contents.flatMap(saidBy));
  expect([...said].filter((text) => !texts[text])).toEqual([]);
  expect(Object.keys(texts).filter((text) => !said.has(text))).toEqual([]);
});

test('no English text has Vietnamese left in it', () => {
  const left = Object.values(texts).filter((text) => /[À-ỹđ]/i.test(text));
  expect(left).toEqual([]);
});

test('a content keeps its Vietnamese beside the English, and what has none is as it was', () => {
  const [content] = contents;
  if (!content) throw new Error('the seed has procedures');
  const made = contentInEnglish(content, { texts: { [content.summary]: 'In English' } });
  expect(made).toEqual({ ...content, english: { [content.summary]: 'In English' } });
  const whole = contentInEnglish(content, { texts });
  expect(whole.route.map(({ name }) => name)).toEqual(content.route.map(({ name }) => name));
  expect(whole.route.every(({ english }) => english)).toBe(true);
});

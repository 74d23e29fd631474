import { expectTypeOf, test } from 'vitest';
import type { InEveryLanguage, Words } from './language.ts';

const vi = {
  title: 'Trang chủ',
  steps: [
    ['Tìm', 'Gõ việc cần làm'],
    ['Gửi', 'Bấm gửi'],
  ],
  found: (n: number) => `${n} thủ tục`,
} as const;

test('an English half has every name of the Vietnamese one, its parameters and as many steps', () => {
  const en = {
    title: 'Home',
    steps: [
      ['Find', 'Type what you need'],
      ['Send', 'Press send'],
    ],
    found: (n) => `${n} procedures`,
  } satisfies Words<typeof vi>;
  const words: InEveryLanguage<typeof vi> = { vi, en };
  expectTypeOf(words.en.found).parameters.toEqualTypeOf<[number]>();
  expectTypeOf(words.en.title).toEqualTypeOf<string>();

  // @ts-expect-error a name is missing
  ({ title: 'Home', steps: en.steps }) satisfies Words<typeof vi>;
  // @ts-expect-error a name that the Vietnamese half has not
  ({ ...en, lead: 'More' }) satisfies Words<typeof vi>;
  // @ts-expect-error one step is missing
  ({ ...en, steps: [['Find', 'Type']] }) satisfies Words<typeof vi>;
  // @ts-expect-error another parameter
  ({ ...en, found: (n: string) => n }) satisfies Words<typeof vi>;
  // @ts-expect-error only one language
  ({ vi }) satisfies InEveryLanguage<typeof vi>;
});

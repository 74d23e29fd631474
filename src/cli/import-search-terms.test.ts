import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '#config';
import { sql } from '#platform/db/sql.ts';
import { makeLog } from '#platform/log.ts';
import { type TestApp, testApp } from '#testing/app.ts';
import { importAbbreviationList, importSynonymList } from './import-search-terms.ts';

const folder = mkdtempSync(join(tmpdir(), 'mot-cua-terms-'));
let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

async function take(
  command: typeof importSynonymList,
  list: unknown,
): Promise<{ code: number; output: string }> {
  const file = join(folder, 'terms.json');
  writeFileSync(file, typeof list === 'string' ? list : JSON.stringify(list));
  const output: string[] = [];
  const config = readConfig({ DATABASE_URL: t.url, DATA_DIR: t.deps.config.dataDir });
  const c = { config, log: makeLog({ level: 'silent' }), say: (line: string) => output.push(line) };
  return { code: await command.run([file], c), output: output.join('\n') };
}

async function found(q: string): Promise<string[]> {
  const answer = await t.browser().get(`/api/v1/procedures?limit=3&q=${encodeURIComponent(q)}`);
  return (answer.json() as { items: { code: string }[] }).items.map((i) => i.code);
}

test('people’s words are found as soon as they are in the list, by the running server too', async () => {
  expect(await found('tờ giấy vàng ngọc')).not.toContain('1.001456');
  const { code, output } = await take(importSynonymList, [
    { say: 'Tờ giấy vàng ngọc', official: ['cấp hộ chiếu phổ thông ở trong nước'] },
  ]);
  expect([code, output]).toEqual([0, 'Đã thay bảng bằng 1 mục; ô tìm kiếm dùng ngay bảng mới.']);
  expect((await found('to giay vang ngoc'))[0]).toBe('1.001456');
});

test('a short form too', async () => {
  const { code } = await take(importAbbreviationList, [{ short: 'TGVN', long: ['hộ chiếu phổ thông'] }]);
  expect(code).toBe(0);
  expect((await found('tgvn'))[0]).toBe('1.001456');
});

test.each<[string, unknown, string]>([
  ['no JSON', '{', 'không phải JSON'],
  ['no list', { say: 'a' }, 'Tệp phải là một danh sách JSON'],
  ['an empty list', [], 'ít nhất một mục'],
  [
    'an entry without words',
    [
      { say: 'a', official: ['b'] },
      { say: ' ', official: ['b'] },
    ],
    'Mục 2: cần "say"',
  ],
  ['an entry that means nothing', [{ say: 'a', official: [] }], 'Mục 1'],
  ['an entry that means a number', [{ say: 'a', official: [3] }], 'Mục 1'],
  [
    'the same words twice',
    [
      { say: 'a', official: ['b'] },
      { say: 'A', official: ['c'] },
    ],
    '"A" đã có ở mục 1',
  ],
])('%s is refused with the entry, and nothing changes', async (_, list, sentence) => {
  const { code, output } = await take(importSynonymList, list);
  expect(code).toBe(2);
  expect(output).toContain(sentence);
  expect(output).toContain('Chưa thay đổi gì.');
  expect((await found('tờ giấy vàng ngọc'))[0]).toBe('1.001456');
});

test('the security journal says once that a list was changed from the command line, and nothing of the same list again', async () => {
  const list = [{ say: 'tờ hồng', official: ['cấp hộ chiếu phổ thông ở trong nước'] }];
  const count = async (detail: string) =>
    (
      await t.db.many(sql`select 1 from security_events
        where kind = 'settings.changed' and who_kind = 'system' and who_id = 'import-search-terms' and detail = ${detail}`)
    ).length;
  const before = { synonyms: await count('synonyms'), abbreviations: await count('abbreviations') };
  for (let i = 0; i < 2; i++) {
    await take(importSynonymList, list);
    expect(await count('synonyms')).toBe(before.synonyms + 1);
  }
  for (let i = 0; i < 2; i++) {
    await take(importAbbreviationList, [{ short: 'THG', long: ['hộ chiếu phổ thông'] }]);
    expect(await count('abbreviations')).toBe(before.abbreviations + 1);
  }
  await take(importSynonymList, [{ say: ' ', official: ['a'] }]); // refused
  expect(await count('synonyms')).toBe(before.synonyms + 1);
});

import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareProcedure } from '#testing/bare-procedure.ts';
import { testDb } from '#testing/db.ts';
import {
  importAbbreviations,
  importCatalogue,
  importProcedures,
  importSynonyms,
  searchProcedures,
} from './index.ts';
import { distance } from './misspelling.ts';

const NOW = new Date('2026-11-19T09:00:00+07:00');
const SHARED = new URL('../../../../shared/data/', import.meta.url);
const SEED = new URL('../../../seed/', import.meta.url);
let db: Awaited<ReturnType<typeof testDb>>;

const names: Record<string, [string, string]> = {
  '1.000001': ['Thủ tục đăng ký khai sinh', 'Hộ tịch'],
  '1.000002': ['Thủ tục đăng ký kết hôn', 'Hộ tịch'],
  '1.000003': ['Đổi giấy phép lái xe', 'Đường bộ'],
  '1.000004': ['Cấp lại giấy phép lái xe', 'Đường bộ'],
  '1.000005': ['Đăng ký thường trú', 'Đăng ký, quản lý cư trú'],
  '1.000006': ['Xóa đăng ký thường trú', 'Đăng ký, quản lý cư trú'],
  '1.000007': ['Đăng ký tạm trú', 'Đăng ký, quản lý cư trú'],
  '1.000008': ['Cấp giấy chứng nhận quyền sử dụng đất', 'Đất đai'],
  '1.000009': ['Cấp bản sao sơ đồ địa chính', 'Đất đai'],
  '1.000010': ['Hòa giải tranh chấp đất đai', 'Đất đai'],
  '1.000011': ['Đăng ký nội quy lao động của doanh nghiệp', 'Lao động'],
  '1.000012': ['Cấp phiếu lý lịch tư pháp', 'Lý lịch tư pháp'],
  '2.000001': ['Thành lập công ty trách nhiệm hữu hạn một thành viên', 'Doanh nghiệp'],
  '2.000002': ['Cấp phép hoạt động bến thủy nội địa', 'Đường thủy'],
  '1.000013': ['Cấp hộ chiếu phổ thông ở trong nước', 'Xuất nhập cảnh'],
};

const content = (code: string, name: string, field: string) =>
  bareProcedure({ code, name, field: { code: '', name: field } });

beforeAll(async () => {
  db = await testDb();
  await db.tx(async (tx) => {
    await importProcedures(
      tx,
      Object.entries(names).map(([code, [name, field]]) => ({ content: content(code, name, field) })),
      NOW,
    );
    await importSynonyms(tx, [
      { say: 'bằng lái', official: ['giấy phép lái xe'] },
      { say: 'sổ đỏ', official: ['giấy chứng nhận quyền sử dụng đất'] },
      { say: 'hộ khẩu', official: ['đăng ký thường trú'] },
    ]);
    await importAbbreviations(tx, [
      { short: 'GPLX', long: ['giấy phép lái xe'] },
      { short: 'TNHH', long: ['trách nhiệm hữu hạn'] },
    ]);
  });
});
afterAll(() => db.close());

const first = async (q: string) => (await searchProcedures(db, q)).items[0]?.code;

describe('search finds', () => {
  it.each([
    'thủ tục 1.000001',
    '1.000001.',
    '(1.000001)',
    'mã TTHC: 1.000001, đăng ký khai sinh',
    '１．０００００１',
    '“1.000001”',
    'thủ tục số 1000001',
    '1.000001.000.00.00.H99',
  ])('a procedure by its code, however it is written: %j', async (q) => {
    const { by, items } = await searchProcedures(db, q);
    expect({ by, first: items[0]?.code }).toEqual({ by: 'code', first: '1.000001' });
  });

  it('by its words where the digits among them are no code', async () => {
    const { by, items } = await searchProcedures(db, 'đăng ký khai sinh năm 2026001');
    expect(by).not.toBe('code');
    expect(items[0]?.code).toBe('1.000001');
  });

  it.each(['Ðăng ký khai sinh', 'Ɖăng ký khai sinh', 'ðang ky khai sinh'])(
    'what is written with a letter that looks like Đ: %j',
    async (q) => {
      const { by, items } = await searchProcedures(db, q);
      expect({ by, first: items[0]?.code }).toEqual({ by: 'words', first: '1.000001' });
    },
  );

  it.each([
    ['words without their marks', 'dang ky khai sinh', '1.000001'],
    ['words in another order and case', 'KHAI SINH đăng ký', '1.000001'],
    ['both ways of writing i', 'lí lịch tư pháp', '1.000012'],
    ['both places of a tone', 'hoà giải đất đai', '1.000010'],
    [
      'the text of a keyboard that sends composed and decomposed letters',
      'đăng ký kết hôn'.normalize('NFD'),
      '1.000002',
    ],
    ['people’s word for an official one', 'đổi bằng lái', '1.000003'],
    ['a short form', 'cấp lại gplx', '1.000004'],
    ['a short form beside a figure', 'công ty tnhh 1 thành viên', '2.000001'],
    ['the whole name before a longer one', 'đăng ký thường trú', '1.000005'],
    ['one key wrong', 'khai sinhh', '1.000001'],
    ['two keys swapped', 'kte hon', '1.000002'],
    ['a word as it sounds', 'khai xinh', '1.000001'],
    ['known words that stand together nowhere', 'tam chu', '1.000007'],
    ['words run together', 'dangkykethon', '1.000002'],
    ['Telex keys left in', 'ddawng kys keets hoon', '1.000002'],
    ['VNI keys left in', 'dang9 ky1 ket61 hon6', '1.000002'],
    ['a whole code', '1.000004', '1.000004'],
    ['a code without its point', '1000004', '1.000004'],
    ['a code with an agency behind it', '1.000004.000.00.00.H41', '1.000004'],
    ['a question in a sentence', 'con tôi 3 tháng tuổi chưa có khai sinh thì làm sao?', '1.000001'],
    ['the rare word of a question', 'Có được phạt tiền nhân viên khi vi phạm nội quy không?', '1.000011'],
  ])('%s', async (_, q, code) => {
    expect(await first(q)).toBe(code);
  });

  it('the beginning of a code, in order', async () => {
    const { by, items } = await searchProcedures(db, '2.000');
    expect([by, ...items.map((i) => i.code)]).toEqual(['code', '2.000001', '2.000002']);
  });

  it('what is still being typed', async () => {
    const codesWhileTyping = async (q: string) =>
      (await searchProcedures(db, q, { typing: true })).items.map((i) => i.code);
    expect(await codesWhileTyping('giấy phép lá')).toEqual(expect.arrayContaining(['1.000003', '1.000004']));
    expect((await codesWhileTyping('kết h'))[0]).toBe('1.000002');
    // these are all question words, but the last begins a word that is known to follow
    expect((await codesWhileTyping('lam ho chi'))[0]).toBe('1.000013');
    expect((await searchProcedures(db, 'anh chi', { typing: true })).by).toBe('needed');
  });

  it('a word with marks only under the same marks', async () => {
    expect(await first('sổ đỏ')).toBe('1.000008');
    expect(await first('sơ đồ')).toBe('1.000009');
    expect(await first('so do')).toBe('1.000008');
  });

  it('what most people need when the words name nothing, and says so', async () => {
    expect((await searchProcedures(db, 'làm thế nào?')).by).toBe('needed');
  });

  it('nothing in an empty query, and survives any input', async () => {
    for (const q of [
      '',
      '   ',
      '"\'%_*()|&:!',
      '\u0000\u202e',
      '💩💩',
      'a'.repeat(5000),
      `${'x '.repeat(3000)}`,
      '<script>',
      '9.999999',
    ])
      expect(Array.isArray((await searchProcedures(db, q)).items)).toBe(true);
    expect((await searchProcedures(db, '!!!')).by).toBe('nothing');
  });

  it('at most the requested number of procedures', async () => {
    expect((await searchProcedures(db, 'đăng ký', { limit: 2 })).items).toHaveLength(2);
    expect((await searchProcedures(db, 'đăng ký', { limit: -5 })).items).toHaveLength(1);
  });
});

describe('the index', () => {
  it('matches the table at once after a change by this process', async () => {
    await db.tx((tx) =>
      importProcedures(tx, [{ content: content('3.000001', 'Cấp phép nuôi chim yến', 'Chăn nuôi') }], NOW),
    );
    expect(await first('nuôi chim yến')).toBe('3.000001');
    await db.tx((tx) => importSynonyms(tx, [{ say: 'tổ yến', official: ['nuôi chim yến'] }]));
    expect(await first('tổ yến')).toBe('3.000001');
    expect(await first('sổ đỏ')).not.toBe('1.000008');
  });
});

describe('the distance of two words', () => {
  it('counts keys that were added, left out, changed or swapped', () => {
    expect([
      distance('hon', 'hom', 2),
      distance('hon', 'ohn', 2),
      distance('hon', 'honn', 2),
      distance('hon', 'h', 2),
      distance('hon', 'xyz', 2),
    ]).toEqual([1, 1, 1, 2, undefined]);
  });
});

/** What people looked for and did not find: the right code is among the first three of the whole catalogue. */
const inTheFirstThree: Record<string, string[]> = {
  'bhyt trẻ em': ['1.014137', '2.001023', '2.000986'],
  'bhyt cho bé': ['1.014137', '2.001023', '2.000986'],
  'người nhà mất': ['1.000656'],
  'ông nội mất': ['1.000656'],
  'nhà có tang': ['1.000656'],
  'tiền mai táng': ['1.001731', '1.014028', '1.014177'],
  'đóng cửa hàng': ['1.001266'],
  'đóng cửa tiệm': ['1.001266'],
  'nghỉ kinh doanh': ['1.001266'],
  'đóng công ty': ['2.002023'],
  'giải thể công ty': ['2.002023'],
  'khiếu nại': ['1.003504', '1.000178', '1.004335'],
};

describe.skipIf(!existsSync(SHARED) || !existsSync(new URL('synonyms.json', SEED)))(
  'over the whole national catalogue',
  () => {
    it('finds what people mean among the first ten', async () => {
      const catalogueDb = await testDb();
      const read = <T>(file: string) => JSON.parse(readFileSync(new URL(file, SEED), 'utf8')) as T;
      async function* lines(name: string) {
        yield* createInterface({
          input: createReadStream(new URL(name, SHARED)),
          crlfDelay: Number.POSITIVE_INFINITY,
        });
      }
      await catalogueDb.tx(async (tx) => {
        await importSynonyms(tx, read('synonyms.json'));
        if (existsSync(new URL('abbreviations.json', SEED)))
          await importAbbreviations(tx, read('abbreviations.json'));
      });
      await importCatalogue(catalogueDb, {
        file: 'whole',
        catalogue: lines('national-catalogue/catalog.jsonl'),
        details: lines('national-catalogue/details.jsonl'),
        now: NOW,
      });
      const shares = new Map<string, [number, number]>();
      for await (const line of lines('search/labelled-queries.jsonl')) {
        const { query, codes, set } = JSON.parse(line) as { query: string; codes: string[]; set: string };
        const { items } = await searchProcedures(catalogueDb, query, { limit: 10 });
        const [hits, all] = shares.get(set) ?? [0, 0];
        shares.set(set, [hits + (items.some((i) => codes.includes(i.code)) ? 1 : 0), all + 1]);
      }
      const missed = [];
      for (const [query, codes] of Object.entries(inTheFirstThree)) {
        const { items } = await searchProcedures(catalogueDb, query, { limit: 3 });
        if (!items.some((i) => codes.includes(i.code))) missed.push(query);
      }
      expect(missed).toEqual([]);
      await catalogueDb.close();
      const share = (set: string) => (shares.get(set)?.[0] ?? 0) / (shares.get(set)?.[1] ?? 1);
      expect(share('colloquial')).toBeGreaterThanOrEqual(0.9);
      expect(share('alias')).toBeGreaterThanOrEqual(0.9);
      expect(share('citizen-question')).toBeGreaterThanOrEqual(0.6);
    });
  },
);

import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { importCatalogue, searchProcedures } from '#domain/procedures';
import type { Db } from '#platform/db/db.ts';
import { ROOT } from '#platform/root.ts';
import { atLeast, atMost, type Bench, forInformation, type Measure } from './bench.ts';

// The national catalogue and the questions to it lie beside the project, not in it.
const DATA = join(ROOT, '../shared/data');
const ROUNDS = 5;
const TYPED = [
  'đăng ký khai sinh',
  'đăng ký kết hôn',
  'giấy phép lái xe',
  'giấy phép xây dựng',
  'hộ chiếu phổ thông',
  'lý lịch tư pháp',
  'đăng ký thường trú',
  'hộ kinh doanh',
  'chứng thực chữ ký',
  'bảo hiểm thất nghiệp',
  'trợ cấp xã hội',
  'tranh chấp đất đai',
  'nuôi con nuôi',
  'an toàn thực phẩm',
  'phòng cháy chữa cháy',
];

/** Measures the search over the imported national catalogue: its speed, and how often the right procedure is among the first ten. */
export const searchBench: Bench = {
  name: 'search',
  async run({ stage, say }) {
    if (!existsSync(DATA)) {
      say(`no ${DATA}: the search was not measured`);
      return [];
    }
    const copy = await (await stage(1000)).copy('bench_search');
    try {
      const began = performance.now();
      await importCatalogue(copy.db, {
        file: 'bench',
        catalogue: lines('national-catalogue/catalog.jsonl'),
        details: lines('national-catalogue/details.jsonl'),
        now: new Date(),
      });
      const seconds = (performance.now() - began) / 1000;
      return [atMost('catalogue imported', seconds, 's', 20), ...(await measureSearch(copy.db))];
    } finally {
      await copy.drop();
    }
  },
};

async function measureSearch(db: Db): Promise<Measure[]> {
  const questions: Question[] = [];
  for await (const line of lines('search/labelled-queries.jsonl'))
    questions.push(JSON.parse(line) as Question);
  const misspeltQueries = TYPED.flatMap((words) => [1, 2, 3].map((n) => misspell(words, n)));
  for (const q of [...questions.map((x) => x.query), ...misspeltQueries]) await searchProcedures(db, q); // warms the code and makes the index
  const exactTimes: number[] = [];
  const misspeltTimes: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const q of questions) exactTimes.push(await timeSearch(db, q.query, (by) => by !== 'near'));
    for (const q of misspeltQueries) misspeltTimes.push(await timeSearch(db, q, (by) => by === 'near'));
  }
  const share = async (set: string) => {
    const ofSet = questions.filter((q) => q.set === set);
    const hits = await Promise.all(
      ofSet.map(async (q) =>
        (await searchProcedures(db, q.query, { limit: 10 })).items.some((i) => q.codes.includes(i.code)),
      ),
    );
    return hits.filter(Boolean).length / ofSet.length;
  };
  return [
    atMost('words hit, p95', p95(exactTimes), 'ms', 15),
    atMost('typing errors, p95', p95(misspeltTimes), 'ms', 60),
    forInformation('typing errors asked', misspeltTimes.filter((ms) => !Number.isNaN(ms)).length, 'queries'),
    atLeast('found in the first 10, colloquial', await share('colloquial'), '', 0.9),
    atLeast('found in the first 10, alias', await share('alias'), '', 0.9),
    atLeast('found in the first 10, question', await share('citizen-question'), '', 0.6),
  ];
}

// Returns NaN when the search did not answer in the way that is being measured.
async function timeSearch(db: Db, q: string, counts: (by: string) => boolean): Promise<number> {
  const began = performance.now();
  const { by } = await searchProcedures(db, q, { limit: 10 });
  const ms = performance.now() - began;
  return counts(by) ? ms : Number.NaN;
}

// Misspells the n-th syllable with a letter that makes it occur in no name.
function misspell(words: string, n: number): string {
  const all = words.split(' ');
  const at = n % all.length;
  return all
    .map((w, i) => (i === at ? `${w.slice(0, 1)}${n === 2 ? 'x' : ''}${w.slice(1)}${n === 2 ? '' : 'z'}` : w))
    .join(' ');
}

function p95(all: number[]): number {
  const sorted = all.filter((ms) => !Number.isNaN(ms)).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}

async function* lines(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(join(DATA, file)), crlfDelay: Number.POSITIVE_INFINITY });
}

interface Question {
  query: string;
  codes: string[];
  set: string;
}

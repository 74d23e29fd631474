import { openOfficerSession } from '#domain/accounts';
import { sql } from '#platform/db/sql.ts';
import { officerNamed } from '#testing/filed.ts';
import { DESK_COOKIE } from '../src/sites/desk/sign-in/step-cookie.ts';
import { askAll, asker, type Question } from './ask.ts';
import { atMost, type Bench, forInformation, type Measure } from './bench.ts';
import { startProgram } from './processes.ts';
import type { Stage } from './stage.ts';
import { percentile, takeTurns } from './turns.ts';

const AGENCIES = 300;
const SMALL = 1_000;
// An officer may ask for lists 300 times in ten minutes: seven officers, six rounds and the first that warms up.
const ROUNDS = 6;
const AT_ONCE = 2;
const A_ROUND = 280;
const OFFICERS = [
  'canbo.anphu1', // the busiest commune
  'canbo.anphu3',
  'truongphong.anphu',
  'lanhdao.anphu',
  'canbo.binhminh1',
  'canbo.tinh1', // the centre, which receives for all departments
  'canbo.tinh2',
];
const WORKLISTS = [
  'xem=mine',
  'xem=unit',
  'xem=late',
  'xem=unit&tinh-trang=processing',
  'xem=unit&tim=nguyen',
  'xem=today&cua=toi',
  'xem=unit&thu-tuc=1.001193',
  'xem=unit&nop-tu=01/10/2026&nop-den=15/10/2026',
  'xem=unit&xep=hen-som',
  'xem=unit&xep=cu-nhat',
  'xem=unit&thu-tuc=1.001193&tinh-trang=processing&xep=ma',
];
const FILTERS = [
  '',
  'tinh-trang=returned',
  'tinh-trang=withdrawn',
  'thu-tuc=1.001193',
  'xep=cu-nhat',
  'xep=hen-som&so-dong=50',
  'nop-tu=01/10/2026&nop-den=15/10/2026',
];

/** Measures whether an officer's worklists, filters and searches stay as quick with a hundred times (with --full a thousand times) as many dossiers, of 300 agencies. */
export const deskListsBench: Bench = {
  name: 'desk-lists',
  async run(o) {
    const bigProvince = await o.stage(o.full ? 1_000_000 : 100_000, AGENCIES);
    const smallProvince = await o.stage(SMALL, AGENCIES);
    const bigProgram = await startProgram(bigProvince, { role: 'web' });
    const smallProgram = await startProgram(smallProvince, { role: 'web' });
    const measures: Measure[] = [];
    try {
      const p95 = async (url: string, stage: Stage) => {
        const requests = await questions(stage);
        const a = asker(url, AT_ONCE);
        const round = async () => percentile((await askAll(a, requests, AT_ONCE)).ms, 0.95);
        await round();
        return round;
      };
      const { ratio, a, b } = await takeTurns(
        ROUNDS,
        await p95(bigProgram.url, bigProvince),
        await p95(smallProgram.url, smallProvince),
      );
      const what = 'worklists, filters and searches';
      measures.push(
        atMost(`${what}: p95 at ${bigProvince.dossiers} dossiers, of that at ${SMALL}`, ratio, 'ratio', 1.3),
        forInformation(`${what}: p95 at ${bigProvince.dossiers}`, a, 'ms'),
        forInformation(`${what}: p95 at ${SMALL}`, b, 'ms'),
      );
    } finally {
      await bigProgram.stop();
      await smallProgram.stop();
    }
    return measures;
  },
};

/** Each officer asks for every list, and for somebody by the whole name, by two words of it and by the commonest word. */
async function questions({ db, deps }: Stage): Promise<Question[]> {
  const all: Question[] = [];
  const names = await db.many<{ name: string }>(
    sql`select owner_name as name from dossiers order by md5(id::text) limit ${OFFICERS.length}`,
  );
  for (const [n, username] of OFFICERS.entries()) {
    const officer = await officerNamed(deps, username);
    const token = await db.tx((tx) =>
      openOfficerSession(tx, deps.clock.now(), officer.officerId, { ip: '127.0.0.1', userAgent: 'bench' }),
    );
    const headers = { cookie: `${DESK_COOKIE}=${token}` };
    const name = names[n]?.name ?? '';
    const searches = [name, name.split(' ').slice(-2).join(' '), 'nguyễn'].map(
      (text) => `tim=${encodeURIComponent(text)}`,
    );
    all.push(
      ...WORKLISTS.map((query) => ({ path: `/can-bo?${query}`, headers })),
      ...[...FILTERS, ...searches].map((query) => ({ path: `/can-bo/ho-so?${query}`, headers })),
    );
  }
  return Array.from({ length: A_ROUND }, (_, i) => all[i % all.length]).filter((q) => q !== undefined);
}

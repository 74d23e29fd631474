import { atLeast, type Bench, forInformation, type Measure } from './bench.ts';
import { load } from './load.ts';
import { startBaseline, startProgram } from './processes.ts';
import { takeTurns } from './turns.ts';

const ROUNDS = 5;
const SECONDS = 3;
const PAGES = [
  { name: 'home', path: '/' },
  { name: 'procedure page', path: '/thu-tuc/1.001193' },
];

/** Compares pages for people who are not signed in with the same server sending a constant of the same size. */
export const pagesBench: Bench = {
  name: 'pages',
  async run(o) {
    const stage = await o.stage(1_000);
    const program = await startProgram(stage, { role: 'web' });
    const out: Measure[] = [];
    try {
      for (const page of PAGES) {
        const bytes = await bytesOf(program.url + page.path);
        const baseline = await startBaseline('serve-constant.ts', { BYTES: String(bytes) });
        try {
          const of = (url: string) => () => load(url, { questions: [page], seconds: SECONDS });
          await of(program.url)();
          await of(baseline.url)();
          const { ratio, a, b } = await takeTurns(ROUNDS, of(program.url), of(baseline.url));
          out.push(atLeast(`${page.name}: of a constant's requests/s`, ratio, 'ratio', 0.4));
          out.push(
            forInformation(`${page.name}: served`, a, 'requests/s'),
            forInformation(`${page.name}: constant`, b, 'requests/s'),
          );
        } finally {
          await baseline.stop();
        }
      }
    } finally {
      await program.stop();
    }
    return out;
  },
};

/** The length of a page as it is sent to a browser that accepts Brotli. */
export async function bytesOf(url: string, headers: Record<string, string> = {}): Promise<number> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const r = request(
      url,
      { headers: { 'accept-encoding': 'br', accept: 'text/html', ...headers } },
      (answer) => {
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url}: ${answer.statusCode}`)),
        );
      },
    );
    r.on('error', reject).end();
  });
}

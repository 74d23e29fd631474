import { request } from 'node:http';

const MARKS = encodeURIComponent('\u0301\u0323');
// a megabyte of marks in the order that takes longest to put right, a megabyte of fields, and what is no form
const BODIES: [type: string, body: string][] = [
  ['application/x-www-form-urlencoded', `q=${MARKS.repeat(90_000)}`],
  ['application/x-www-form-urlencoded', 'a=1&'.repeat(250_000)],
  ['text/plain', `q=${'á'.repeat(300_000)}`],
];
const FORMS = ['/dang-xuat', '/can-bo/dang-xuat', '/tra-cuu', '/dang-nhap', '/can-bo/dang-nhap'];
const SEARCHES = [
  `/thu-tuc?q=${MARKS.repeat(600)}`,
  `/tra-cuu?ma=${MARKS.repeat(600)}&khoa=a`,
  `/thu-tuc?q=${'a'.repeat(7_000)}`,
];

/** Sends forms and searches that nobody can have written, a few at once, until the time is over. How each was answered. */
export async function hostileBodies(url: string, o: { seconds: number; atOnce: number }): Promise<number[]> {
  const end = performance.now() + o.seconds * 1000;
  const statuses: number[] = [];
  let turn = 0;
  const sender = async () => {
    while (performance.now() < end) {
      const nth = turn++;
      const [type, body] = BODIES[nth % BODIES.length] ?? ['', ''];
      const path = FORMS[nth % FORMS.length] ?? '/';
      const search = SEARCHES[nth % SEARCHES.length] ?? '/';
      statuses.push(await status(url + path, { method: 'POST', type, body }), await status(url + search, {}));
    }
  };
  await Promise.all(Array.from({ length: o.atOnce }, sender));
  return statuses;
}

// 0: the connection was ended, which a sender of too much has to expect
function status(url: string, o: { method?: string; type?: string; body?: string }): Promise<number> {
  return new Promise((resolve) => {
    const headers = o.type
      ? { 'content-type': o.type, 'content-length': Buffer.byteLength(o.body ?? '') }
      : {};
    const r = request(url, { method: o.method ?? 'GET', headers, agent: false }, (answer) => {
      answer.resume().once('close', () => resolve(answer.statusCode ?? 0));
    });
    r.once('error', () => resolve(0));
    r.end(o.body);
  });
}

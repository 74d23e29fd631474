import { beforeEach } from 'vitest';
import type { Browser } from './browser-client.ts';
import { appWithFilerAndDesk } from './filer-and-desk.ts';
import { describeLimitInWords } from './limit-in-words.ts';
import { posted } from './posted-form.ts';
import { signInOfficer } from './sign-in.ts';

export const at = (local: string) => new Date(`${local}:00+07:00`);
export const PROMISED = at('2026-11-27T16:00'); // a Friday: the letter goes out until Thursday at 16:00
export const UNTIL = at('2026-12-04T16:00');
export const WHY = 'Chờ Công an phường Hòn May xác minh nơi cư trú';
/** What an officer types who proposes `UNTIL`. */
export const TYPED = { date: '4/12/2026', time: '16:00', reason: WHY };

export const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
export const mainOf = (html: string) => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/**
 * Before every test of a file a dossier that its officer examines, promised for `PROMISED`, with that officer and the leader signed in; and
 * what is done with its date through the pages of the desk.
 */
export async function promisedDossier() {
  const t = await appWithFilerAndDesk('2026-11-19T09:00:00+07:00');
  const now = {} as { handler: Browser; leader: Browser; code: string }; // complete before any test of the file runs
  const page = (path = '') => `/can-bo/ho-so/${now.code}${path}`;
  const formOf = async (b: Browser, path: string) =>
    Object.fromEntries(posted(mainOf((await b.get(page(path))).html)));

  async function promisedFor(due: Date): Promise<string> {
    const filed = await t.file();
    await describeLimitInWords(t, filed);
    await t.desk.accept(filed, '', due);
    await t.desk.assign(filed);
    return filed;
  }

  beforeEach(async () => {
    t.clock.set('2026-11-19T09:00:00+07:00');
    now.code = await promisedFor(PROMISED);
    now.handler = await signInOfficer(t, 'canbo.anphu2');
    now.leader = await signInOfficer(t, 'lanhdao.anphu');
  });

  return Object.assign(now, {
    t,
    desk: t.desk,
    page,
    ofFiler: (path = '') => `/ho-so-cua-toi/${now.code}${path}`,
    formOf,
    promisedFor,
    propose: async (typed: Record<string, string> = TYPED) =>
      now.handler.post(page('/de-nghi-hen-lai'), {
        ...(await formOf(now.handler, '/de-nghi-hen-lai')),
        ...typed,
      }),
    send: async (b = now.leader) =>
      b.post(page('/hen-lai'), { ...(await formOf(b, '/hen-lai')), decision: 'send', _action: 'confirmed' }),
    row: async () => (await t.own(now.code)).dossier,
    /** The row of a list in which the dossier stands. */
    listed: async (b: Browser, view: string) =>
      [...(await b.get(`/can-bo?xem=${view}`)).html.matchAll(/<tr[^>]*>[\s\S]*?<\/tr>/g)]
        .map(([tr]) => textOf(tr))
        .find((tr) => tr.includes(now.code)),
  });
}

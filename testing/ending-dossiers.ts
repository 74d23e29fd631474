import { acceptDossier } from '#domain/dossiers';
import { noticesOfDossier } from '#domain/notices';
import type { Browser, Fields, PageAnswer } from './browser-client.ts';
import { lateBirthAnswers } from './filed.ts';
import { appWithFilerAndDesk } from './filer-and-desk.ts';
import { carryOutRefund } from './paying-back.ts';
import { posted } from './posted-form.ts';
import { runJobs } from './run-jobs.ts';
import { signedIn, signInOfficer } from './sign-in.ts';

const CONFIRMED = { _action: 'confirmed' };

export const PAPER = 'giay-chung-sinh';
/** What the desk counts of each dossier that it accepts. */
export const PAPERS = [{ part: PAPER, originals: 1, certified: 0, copies: 2 }];

export const mainText = (html: string) =>
  (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** Dossiers at Phường An Phú that end with papers and a fee at the desk, and the pages of both sides about the one that was filed last. */
export async function endingDossiers() {
  const t = await appWithFilerAndDesk();
  const at = { code: '', clerk: t.browser(), filer: t.browser() };
  const atDesk = (name = '') => `/can-bo/ho-so/${at.code}${name && `/${name}`}`;
  const mine = (name = '') => `/ho-so-cua-toi/${at.code}${name && `/${name}`}`;

  /** Who was signed in at another time is not any more. */
  async function goTo(local: string): Promise<void> {
    t.clock.set(`${local}:00+07:00`);
    at.clerk = await signInOfficer(t, 'canbo.anphu1');
    at.filer = await signedIn(t);
  }
  async function seen() {
    const { dossier } = await t.own(at.code);
    return { ref: dossier, revision: dossier.revision, officer: t.desk.clerk, now: t.clock.now() };
  }
  async function send(name: string, fields: Fields): Promise<PageAnswer> {
    const asked = fieldsOf((await at.clerk.get(atDesk(name))).html);
    return at.clerk.post(atDesk(name), { ...asked, ...fields });
  }
  /** Fills a page in, and does what it asks about once more. */
  async function act(name: string, fields: Fields): Promise<void> {
    const first = await send(name, fields);
    if (first.status !== 200) throw new Error(`${name}: ${first.status} ${mainText(first.html)}`);
    const done = await at.clerk.post(atDesk(name), { ...fieldsOf(first.html), ...CONFIRMED });
    if (done.status !== 303) throw new Error(`${name}: ${done.status} ${mainText(done.html)}`);
  }
  return {
    ...t,
    at,
    atDesk,
    mine,
    goTo,
    seen,
    send,
    async fileAt(local: string): Promise<void> {
      await goTo(local);
      at.code = await t.file({ answers: lateBirthAnswers });
    },
    async acceptAndPay(): Promise<void> {
      const x = await seen();
      await t.db.tx((tx) => acceptDossier(tx, { ...x, papers: PAPERS }));
      await t.desk.pay(at.code, 8_000);
    },
    act,
    /** Money is asked to go back, in cash; that is approved, and it goes. */
    async payBack(fields: Fields): Promise<void> {
      await act('tra-lai-tien', { cach: 'cash', 'nguoi-nhan': 'LÊ MINH ANH', ...fields });
      await carryOutRefund(t, at.code);
    },
    deskText: async () => mainText((await at.clerk.get(atDesk())).html),
    ownText: async () => mainText((await at.filer.get(mine())).html),
    sheetText: async (form: string) => mainText((await at.clerk.get(atDesk(`bieu-mau/${form}`))).html),
    /** The row of the list of what is still to be handed back, as somebody sees it. */
    async listed(username = 'canbo.anphu1'): Promise<string | undefined> {
      const b: Browser = await signInOfficer(t, username);
      const { html } = await b.get('/can-bo?xem=back');
      return [...html.matchAll(/<tr[^>]*>[\s\S]*?<\/tr>/g)]
        .map(([tr]) => tr)
        .find((tr) => tr.includes(at.code));
    },
    /** The newest message about it, of the kind given. */
    async told(kind: string): Promise<string> {
      await runJobs(t.deps, t.url);
      const { ownerAgencyId, id } = (await t.own(at.code)).dossier;
      const notices = await noticesOfDossier(t.db, t.deps.keys, ownerAgencyId, id);
      return notices.find((n) => n.kind === `dossiers.${kind}`)?.body ?? '';
    },
    waits: async () => (await t.own(at.code)).dossier.toHandBack,
  };
}

function fieldsOf(html: string): Fields {
  const fields: Record<string, string[]> = {};
  for (const [name, value] of posted(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''))
    fields[name] = [...(fields[name] ?? []), value];
  return fields;
}

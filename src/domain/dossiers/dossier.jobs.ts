import { type DossierEvent, type DossierRef, readEvent, readLedger } from '#domain/ledger';
import { type NewNotice, sendNotice } from '#domain/notices';
import { getVersion } from '#domain/procedures';
import type { Clock } from '#platform/clock.ts';
import type { Keys } from '#platform/crypto.ts';
import type { Db, Tx } from '#platform/db/db.ts';
import type { JobHandlers, Nothing } from '#platform/jobs.ts';
import type { RateLimiter } from '#platform/rate-limit.ts';
import { selectDossier } from './dossier.store.ts';
import type { Dossier, People } from './dossier.ts';
import { claimNotice } from './notice-claims.store.ts';
import type { NoticeWriter, RequestedItem } from './notice-writer.ts';
import { sealAll } from './proof/seal-all.ts';
import { askedAgain } from './reading/asked-again.ts';
import { askedFor } from './reading/asked-for.ts';
import { type PostedResult, postedResult } from './reading/posted-result.ts';
import { type Reach, reachOfFiler } from './reading/reach-of-filer.ts';
import { secretOf } from './reading/secret.ts';
import { rowOf } from './state-table.ts';
import type { FormName, NoticeKind } from './verb.ts';

// who files for many hears of each; whoever files and withdraws all day reads it on the portal
const SMS_OF_DAY = { name: 'dossiers.sms', max: 60, seconds: 24 * 3_600 };

declare module '#platform/jobs.ts' {
  interface Jobs {
    'ledger.seal': Nothing;
    /** Tells the filer of the event that has this number. */
    'dossier.notify': DossierRef & { seq: number };
  }
}

/** What this room does after its transactions: each verb that says so in the state table tells the person. */
export const dossierJobs = (d: DossierJobDeps): JobHandlers<'ledger.seal' | 'dossier.notify'> => ({
  'ledger.seal': async () => {
    await sealAll(d.db, d.clock.now());
  },

  /**
   * To the portal always; by e-mail where there is a proven address, with the receipt; else by SMS (NĐ 118/2025 Đ17 k2), of which one
   * number gets so many in a day.
   */
  'dossier.notify': async (job) => {
    const ref = { ownerAgencyId: job.ownerAgencyId, id: job.id };
    await d.db.tx(async (tx) => {
      const [claimed, dossier, event, first] = await Promise.all([
        claimNotice(tx, ref, job.seq),
        selectDossier(tx, ref),
        readEvent(tx, ref, job.seq),
        readEvent(tx, ref, 1),
      ]);
      if (!claimed) return;
      if (!dossier || !event) throw new Error(`dossier.notify: dossier ${job.id} has no event ${job.seq}`);
      const { notice, form } = rowOf(event) ?? {};
      if (!notice) return;
      const people = JSON.parse(d.keys.open('people', dossier.people)) as People; // sealed by submitDossier
      const [reach, requested, posted] = await Promise.all([
        reachOfFiler(tx, d.keys, { first, submitter: people.submitter }),
        requestedBy(tx, event, dossier),
        postedBy(tx, dossier, people),
      ]);
      const letters = await lettersOf(
        d,
        { notice, form, event },
        { dossier, people, reach: await withinDay(d, reach), requested, posted },
      );
      await Promise.all(letters.map((n) => sendNotice(tx, d.keys, n)));
    });
  },
});

async function withinDay({ keys, limiter }: DossierJobDeps, reach: Reach): Promise<Reach> {
  if (reach.email || !reach.phone) return reach;
  const number = keys.blindIndex('phone', reach.phone).toString('base64');
  return (await limiter.hit(SMS_OF_DAY, number)) ? reach : { ...reach, phone: '' };
}

async function lettersOf(
  d: DossierJobDeps,
  { notice: kind, form, event }: NoticeOfEvent,
  { dossier, people, reach, requested, posted }: Told,
): Promise<NewNotice[]> {
  const { email, phone } = reach;
  const attachments = email ? await enclosed(d, form, event, dossier) : [];
  const facts = {
    kind,
    dossier,
    event,
    ownerName: people.owner.name,
    submitterName: people.submitter.name,
    secret: secretOf(d.keys, dossier),
    note: event.note ?? '',
    publicUrl: d.config.publicUrl,
    requested: requested.items,
    requestReason: requested.reason,
    times: requested.times,
    posted,
  };
  const words = d.noticeWriter.write({ ...facts, enclosed: false });
  const about = {
    at: d.clock.now(),
    kind: `dossiers.${kind}`,
    dossier: { ownerAgencyId: dossier.ownerAgencyId, id: dossier.id },
    ...(dossier.partyId ? { partyId: dossier.partyId } : {}),
    subject: words.subject,
    body: words.text,
  };
  const letters: NewNotice[] = [{ ...about, channel: 'portal', to: '' }];
  if (email) {
    const { text: body } = d.noticeWriter.write({ ...facts, enclosed: attachments.length > 0 });
    letters.push({ ...about, channel: 'email', to: email, body, attachments });
  } else if (phone) letters.push({ ...about, channel: 'sms', to: phone, subject: '', body: words.short });
  return letters;
}

async function requestedBy(tx: Tx, event: DossierEvent, dossier: Dossier): Promise<Requested> {
  if (event.verb !== 'request-supplement') return { items: [], reason: '', times: 0 };
  const { content } = await getVersion(tx, dossier.versionId);
  const { items, reason } = askedFor(event, dossier);
  const nameOf = (target: string) => content.parts.find((p) => p.id === target)?.name ?? null;
  // the first request has nothing before it that would have to be read
  const isFirst = event.detail['times'] === 1;
  const again = isFirst ? undefined : askedAgain(await readLedger(tx, dossier), dossier, event.seq);
  const old = new Set(again?.still.map((i) => i.target));
  return {
    items: items.map(({ target, text }) => ({ target, name: nameOf(target), text, again: old.has(target) })),
    reason,
    times: again?.times ?? 1,
  };
}

async function postedBy(tx: Tx, dossier: Dossier, people: People): Promise<PostedResult | undefined> {
  if (dossier.delivery !== 'post') return undefined;
  const { content } = await getVersion(tx, dossier.versionId);
  return postedResult({ dossier, people, content });
}

async function enclosed(
  d: DossierJobDeps,
  form: FormName | undefined,
  event: DossierEvent,
  dossier: Dossier,
) {
  // what the event promised, though a supplement may have been asked for or have moved it since
  const promised = form === 'receipt' ? { promisedAt: event.until, status: event.toStatus } : {};
  const file = form && (await d.enclosureFor(form, { ...dossier, ...promised }));
  return file ? [file] : [];
}

interface Told {
  dossier: Dossier;
  people: People;
  reach: Reach;
  requested: Requested;
  posted: PostedResult | undefined;
}

interface Requested {
  items: RequestedItem[];
  reason: string;
  times: number;
}

/** What the filer is to be told of an event, from its row of the state table. */
interface NoticeOfEvent {
  notice: NoticeKind;
  form: FormName | undefined;
  event: DossierEvent;
}

export interface DossierJobDeps {
  config: { publicUrl: string };
  db: Db;
  keys: Keys;
  clock: Clock;
  limiter: RateLimiter;
  noticeWriter: NoticeWriter;
  /** A form that goes with the e-mail about the event that made it, as PDF/A, where it is one that does; main gives it the view. */
  enclosureFor(form: FormName, dossier: Dossier): Promise<Enclosure | undefined>;
}

interface Enclosure {
  name: string;
  type: string;
  bytes: Buffer;
}

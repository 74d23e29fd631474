import { type ExpectedYears, expectedYears, isExpected } from '#domain/calendar';
import { findFee } from '#domain/fees';
import { type DossierEvent, type DossierRef, readEvent, readLedger } from '#domain/ledger';
import { type NewNotice, sendNotice } from '#domain/notices';
import { getVersion } from '#domain/procedures';
import type { Clock } from '#platform/clock.ts';
import type { Keys } from '#platform/crypto.ts';
import type { Db, Tx } from '#platform/db/db.ts';
import type { JobHandlers, Nothing } from '#platform/jobs.ts';
import type { RateLimiter } from '#platform/rate-limit.ts';
import { listMissing } from './agency-list/list-missing.ts';
import { counterOf } from './at-counter.ts';
import { agenciesIn } from './dates/opinion-line.ts';
import { selectDossier } from './dossier.store.ts';
import type { Dossier, People } from './dossier.ts';
import { handBackIn } from './hand-back.ts';
import type { IssuedRef } from './issued/issued-form.ts';
import { claimNotice } from './notice-claims.store.ts';
import type { NoticeFacts, NoticeWriter, RequestedItem } from './notice-writer.ts';
import { countPapers, gaveIn } from './papers-at-desk.ts';
import { sealAll } from './proof/seal-all.ts';
import { askedAgain } from './reading/asked-again.ts';
import { askedFor } from './reading/asked-for.ts';
import { collectedResult } from './reading/collected-result.ts';
import { postedResult } from './reading/posted-result.ts';
import { type Reach, reachOfFiler } from './reading/reach-of-filer.ts';
import { secretOf } from './reading/secret.ts';
import { taskOf } from './route.ts';
import { rowOf } from './state-table.ts';
import type { FormName, NoticeKind } from './verb.ts';
import { formerContact } from './verbs/change-contact.ts';
import { isDutyDone } from './verbs/record-duty.ts';
import { isAskedNow, payableOnline } from './verbs/record-payment.ts';
import { mayPayBack, refundIn } from './verbs/record-refund.ts';
import { dutyIn } from './verbs/request-duty.ts';
import { broughtFirst } from './visit.ts';

// who files for many hears of each; whoever files and withdraws all day reads it on the portal
const SMS_OF_DAY = { name: 'dossiers.sms', max: 60, seconds: 24 * 3_600 };

/** Of these messages it belongs to what they tell how the result is received, or what must be brought. */
const TELLS_OF_COMING: ReadonlySet<NoticeKind> = new Set(['submitted', 'accepted', 'result-ready']);

/** With these messages, or because of what they tell, a fee may be due that was not before. */
const TELLS_OF_PAYING: ReadonlySet<NoticeKind> = new Set([
  'submitted',
  'accepted',
  'answers-corrected',
  'fee-stated',
  'result-ready',
]);

declare module '#platform/jobs.ts' {
  interface Jobs {
    'ledger.seal': Nothing;
    'dossier.list-missing': Nothing;
    /** Tells the filer of the event that has this number. */
    'dossier.notify': DossierRef & { seq: number };
    /** Makes and keeps the paper of an issued form. */
    'form.print': IssuedRef;
  }
}

/** What this room does after its transactions: each verb that says so in the state table tells the person. */
export const dossierJobs = (d: DossierJobDeps): JobHandlers<DossierJob> => ({
  'form.print': (issued) => d.printIssued(issued),

  'ledger.seal': async () => {
    await sealAll(d.db, d.clock.now());
  },

  'dossier.list-missing': async () => {
    await listMissing(d.db, d.keys);
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
      if (!notice || (event.verb === 'recount' && !stillHolds(dossier, event)) || isUntold(event)) return;
      await tellFiler(tx, d, { notice, form, event }, { dossier, first });
    });
  },
});

/** Sends a message about a dossier and an event of it to who filed it, as they are reached today. @param first the first event */
export async function tellFiler(
  tx: Tx,
  d: DossierJobDeps,
  about: NoticeOfEvent,
  { dossier, first }: { dossier: Dossier; first: DossierEvent | undefined },
): Promise<void> {
  const { notice, event } = about;
  const people = JSON.parse(d.keys.open('people', dossier.people)) as People; // sealed by submitDossier
  const [reach, requested, coming, expected, fee, toPay] = await Promise.all([
    reachOfFiler(tx, d.keys, { first, submitter: people.submitter }),
    requestedBy(tx, event, dossier),
    TELLS_OF_COMING.has(notice) ? comingOf(tx, event, { dossier, people }) : {},
    event.until ? expectedYears(tx) : undefined,
    handBackIn(event).fee ? findFee(tx, dossier.ownerAgencyId, dossier.id) : undefined,
    TELLS_OF_PAYING.has(notice) && d.gateways.length > 0 ? toPayOf(tx, dossier) : undefined,
  ]);
  const backSum = mayPayBack({ dossier, fee });
  const source = {
    dossier,
    people,
    reach: await withinDay(d, reach),
    requested,
    coming,
    expected,
    backSum,
    toPay,
  };
  const letters = await lettersOf(d, about, source);
  await Promise.all(letters.map((n) => sendNotice(tx, d.keys, n)));
}

// a time that has been moved again since, or has ended, is told by what did that
function stillHolds(d: Dossier, { detail, until }: DossierEvent): boolean {
  if (d.finishedAt) return false;
  switch (detail['what']) {
    case 'answer':
      return d.status === 'submitted' && d.answerBy.getTime() === until?.getTime();
    case 'result':
      return d.clockStartedAt !== null && d.promisedAt?.getTime() === until?.getTime();
    default:
      return d.status === 'awaiting_supplement' && d.supplementRequest?.answerUntil === detail['answerUntil'];
  }
}

// that other agencies are asked is told in a message where time stands still for it; else it stands on the page
function isUntold({ verb, detail }: DossierEvent): boolean {
  switch (verb) {
    case 'request-opinion':
      return detail['outsideLimit'] !== true;
    case 'give-opinion':
    case 'end-opinion':
      return detail['goesOn'] === undefined;
    default:
      return false;
  }
}

// as it is when the message goes out: what was paid meanwhile is not asked for
async function toPayOf(tx: Tx, dossier: Dossier): Promise<number | undefined> {
  const [fee, { content }] = await Promise.all([
    findFee(tx, dossier.ownerAgencyId, dossier.id),
    getVersion(tx, dossier.versionId),
  ]);
  return fee && isAskedNow(dossier, fee)
    ? payableOnline({ dossier, fee, task: taskOf(dossier, content) })
    : undefined;
}

async function withinDay({ keys, limiter }: DossierJobDeps, reach: Reach): Promise<Reach> {
  if (reach.email || !reach.phone) return reach;
  const number = keys.blindIndex('phone', reach.phone).toString('base64');
  return (await limiter.hit(SMS_OF_DAY, number)) ? reach : { ...reach, phone: '' };
}

async function lettersOf(
  d: DossierJobDeps,
  { notice: kind, form, event, refund = refundIn(event) }: NoticeOfEvent,
  { dossier, people, reach, requested, coming, expected, backSum, toPay }: NoticeSource,
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
    was: typeof event.detail['was'] === 'string' ? new Date(event.detail['was']) : undefined,
    answerUntil: typeof event.detail['answerUntil'] === 'string' ? event.detail['answerUntil'] : undefined,
    checkBy: typeof event.detail['checkBy'] === 'string' ? new Date(event.detail['checkBy']) : undefined,
    times: requested.times,
    ...coming,
    expected: !!event.until && !!expected && isExpected(expected, event.until),
    atCounter: counterOf(event) !== undefined,
    corrected: Array.isArray(event.detail['fields']) ? event.detail['fields'].length : 0,
    by: event.actorAgencyName,
    duty: dutyIn(event),
    dutyDone: isDutyDone(event),
    asked: agenciesIn(event).join(', '),
    goesOn: event.detail['goesOn'] !== 'as-if-never',
    back: handBackIn(event),
    backSum,
    gave: countPapers(gaveIn(event)),
    toPay,
    paid: event.verb === 'record-payment' ? Number(event.detail['amount']) : undefined,
    stated: typeof event.detail['stated'] === 'number' ? event.detail['stated'] : undefined,
    refund,
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
  const former = formerContact(event).find(({ field }) => field === 'phone')?.was;
  if (kind === 'contact-changed' && former && former !== phone) {
    const { short } = d.noticeWriter.write({ ...facts, enclosed: false, toFormer: true });
    letters.push({ ...about, channel: 'sms', to: former, subject: '', body: short });
  }
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

// how the result is received, and what must be brought before, as it was when the event happened
async function comingOf(
  tx: Tx,
  { toStatus: status }: DossierEvent,
  { dossier, people }: Pick<NoticeSource, 'dossier' | 'people'>,
): Promise<Coming> {
  const { content } = await getVersion(tx, dossier.versionId);
  return {
    posted: postedResult({ dossier, people, content }),
    collected: collectedResult({ dossier: { ...dossier, status }, content }),
    broughtFirst: broughtFirst(content, { ...dossier, status }),
  };
}

async function enclosed(
  d: DossierJobDeps,
  form: FormName | undefined,
  event: DossierEvent,
  dossier: Dossier,
) {
  // one that was issued before forms were kept says what the event promised, though a supplement may have moved it since
  const promised = form === 'receipt' ? { promisedAt: event.until, status: event.toStatus } : {};
  const file = form && (await d.enclosureFor(form, { ...dossier, ...promised }, event.seq));
  return file ? [file] : [];
}

interface NoticeSource {
  dossier: Dossier;
  people: People;
  reach: Reach;
  requested: Requested;
  coming: Coming;
  /** The years whose days are not confirmed yet; undefined where no time is told. */
  expected: ExpectedYears | undefined;
  /** Of a dossier that ended: what was paid and has not gone back, in whole đồng. */
  backSum: number;
  /** What may be paid online now, where the message tells of it. */
  toPay: number | undefined;
}

type Coming = Pick<NoticeFacts, 'posted' | 'collected' | 'broughtFirst'>;

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
  /** Money that is to go back, of which the ledger has no event yet. */
  refund?: NoticeFacts['refund'];
}

export interface DossierJobDeps {
  config: { publicUrl: string };
  db: Db;
  keys: Keys;
  clock: Clock;
  limiter: RateLimiter;
  noticeWriter: NoticeWriter;
  /** Where the portal takes money; none: nobody is asked to pay online. */
  gateways: readonly unknown[];
  /** A form that goes with the e-mail about the event `seq` that made it, as PDF/A, where it is one that does; main gives it the view. */
  enclosureFor(form: FormName, dossier: Dossier, seq: number): Promise<Enclosure | undefined>;
  /** Makes the paper of an issued form and keeps it, once; main gives it the view. */
  printIssued(issued: IssuedRef): Promise<void>;
}

type DossierJob = 'dossier.list-missing' | 'ledger.seal' | 'dossier.notify' | 'form.print';

interface Enclosure {
  name: string;
  type: string;
  bytes: Buffer;
}

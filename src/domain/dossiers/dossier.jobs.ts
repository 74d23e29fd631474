import { readEvent } from '#domain/ledger';
import { type NewNotice, sendNotice } from '#domain/notices';
import type { Clock } from '#platform/clock.ts';
import type { Keys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { selectDossier } from './dossier.store.ts';
import type { Dossier, NoticeKind, People } from './dossier.ts';
import type { NoticeWriter } from './notice-writer.ts';
import { claimNotice } from './notified.store.ts';
import { sealAll } from './proof/seal-all.ts';
import { secretOf } from './reading/secret.ts';

/** What this room does after its transactions: each verb that says so in the state table tells the person. */
export const dossierJobs = (d: DossierJobDeps) => ({
  'ledger.seal': async (): Promise<void> => {
    await sealAll(d.db, d.clock.now());
  },

  /** To the portal always; by e-mail where there is one, with the receipt; by SMS where there is none (NĐ 118/2025 Đ17 k2). */
  'dossier.notify': async (job: NotifyJob): Promise<void> => {
    const ref = { ownerAgencyId: job.ownerAgencyId, id: job.id };
    await d.db.tx(async (tx) => {
      const [claimed, dossier, event] = await Promise.all([
        claimNotice(tx, ref, job.seq),
        selectDossier(tx, ref),
        readEvent(tx, ref, job.seq),
      ]);
      if (!claimed) return;
      if (!dossier) throw new Error(`dossier.notify: no dossier ${job.id}`);
      await Promise.all(
        (await lettersOf(d, job.kind, dossier, event?.note ?? '')).map((n) => sendNotice(tx, d.keys, n)),
      );
    });
  },
});

async function lettersOf(
  d: DossierJobDeps,
  kind: NoticeKind,
  dossier: Dossier,
  note: string,
): Promise<NewNotice[]> {
  const people = JSON.parse(d.keys.open('people', dossier.people)) as People; // sealed by submitDossier
  const words = d.noticeWriter.write({
    kind,
    dossier,
    ownerName: people.owner.name,
    submitterName: people.submitter.name,
    secret: secretOf(d.keys, dossier),
    note,
    publicUrl: d.config.publicUrl,
  });
  const about = {
    at: d.clock.now(),
    kind: `dossiers.${kind}`,
    dossier: { ownerAgencyId: dossier.ownerAgencyId, id: dossier.id },
    ...(dossier.accountId ? { accountId: dossier.accountId } : {}),
    subject: words.subject,
    body: words.text,
  };
  const { email, phone } = people.submitter;
  const letters: NewNotice[] = [{ ...about, channel: 'portal', to: '' }];
  if (email)
    letters.push({
      ...about,
      channel: 'email',
      to: email,
      attachments: await enclosed(d, kind, dossier, people),
    });
  else if (phone) letters.push({ ...about, channel: 'sms', to: phone, subject: '', body: words.short });
  return letters;
}

async function enclosed(d: DossierJobDeps, kind: NoticeKind, dossier: Dossier, people: People) {
  if (kind !== 'accepted') return [];
  const bytes = await d.receiptFor(dossier, people);
  return [{ name: `giay-tiep-nhan-${dossier.code}.pdf`, type: 'application/pdf', bytes }];
}

interface NotifyJob {
  ownerAgencyId: string;
  id: string;
  seq: number;
  kind: NoticeKind;
}

export interface DossierJobDeps {
  config: { publicUrl: string };
  db: Db;
  keys: Keys;
  clock: Clock;
  noticeWriter: NoticeWriter;
  /** The receipt as PDF/A; main gives it the view. */
  receiptFor(dossier: Dossier, people: People): Promise<Buffer>;
}

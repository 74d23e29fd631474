import { sendNotice } from '#domain/notices';
import type { Clock } from '#platform/clock.ts';
import type { Keys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { selectDossier } from './dossier.store.ts';
import type { Dossier, NoticeKind, People } from './dossier.ts';
import { selectEvents } from './event.store.ts';
import type { NoticeWriter } from './notice-writer.ts';
import { claimNotice } from './notified.store.ts';
import { sealLedgers } from './seal-ledgers.ts';
import { secretOf } from './secret.ts';
import { sweepDrafts } from './sweep-drafts.ts';

/** What this room does after its transactions: each verb that says so in the state table tells the person. */
export const dossierJobs = (d: DossierJobDeps) => ({
  'ledger.seal': async (): Promise<void> => {
    await sealLedgers(d.db, d.clock.now());
  },

  'draft.sweep': async (): Promise<void> => {
    await sweepDrafts(d.db, d.clock.now());
  },

  /** To the portal always; by e-mail where there is one, with the receipt; by SMS where there is none (NĐ 118/2025 Đ17 k2). */
  'dossier.notify': async (job: NotifyJob): Promise<void> => {
    const ref = { ownerAgencyId: job.ownerAgencyId, id: job.id };
    const dossier = await selectDossier(d.db, ref);
    if (!dossier) throw new Error(`dossier.notify: no dossier ${job.id}`);
    const people = JSON.parse(d.keys.open('people', dossier.people)) as People; // sealed by submitDossier
    const event = (await selectEvents(d.db, ref)).find((e) => e.seq === job.seq);
    const words = d.noticeWriter.write({
      kind: job.kind,
      dossier,
      ownerName: people.owner.name,
      submitterName: people.submitter.name,
      secret: secretOf(d.keys, dossier),
      note: event?.note ?? '',
      publicUrl: d.config.publicUrl,
    });
    const attachment = job.kind === 'accepted' ? await d.receiptFor(dossier, people) : undefined;
    await d.db.tx(async (tx) => {
      if (!(await claimNotice(tx, ref, job.seq))) return;
      const common = {
        at: d.clock.now(),
        kind: `dossiers.${job.kind}`,
        dossier: ref,
        ...(dossier.accountId ? { accountId: dossier.accountId } : {}),
      };
      const { email, phone } = people.submitter;
      await sendNotice(tx, d.keys, {
        ...common,
        channel: 'portal',
        to: '',
        subject: words.subject,
        body: words.text,
      });
      if (email)
        await sendNotice(tx, d.keys, {
          ...common,
          channel: 'email',
          to: email,
          subject: words.subject,
          body: words.text,
          ...(attachment
            ? {
                attachments: [
                  { name: `giay-tiep-nhan-${dossier.code}.pdf`, type: 'application/pdf', bytes: attachment },
                ],
              }
            : {}),
        });
      else if (phone)
        await sendNotice(tx, d.keys, { ...common, channel: 'sms', to: phone, body: words.short });
    });
  },
});

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

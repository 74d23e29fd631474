import { limitOf, type OpenDossier } from '#domain/dossiers';
import { partsOf } from '#domain/drafts';
import type { FeeLine as Assessed } from '#domain/fees';
import type { FeeLine, ReceiptData, ReceiptPart } from '#domain/files';
import { dossierWords } from '../words/dossier.ts';
import { slipDataWords as w } from '../words/slip-data.ts';
import { limitText } from './limit-text.ts';
import { lookUpUrl } from './look-up-url.ts';
import { lastOf, slipData } from './slip-data.ts';
import type { SlipSource } from './slip-source.ts';

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả (TT 03/2025/TT-VPCP, form 01); undefined before acceptance. */
export function receiptData(s: SlipSource): ReceiptData | undefined {
  const { dossier: d, people, version } = s.open;
  if (!d.acceptedAt) return undefined;
  const accepted = lastOf(s.open, 'accept');
  return {
    ...slipData(s, { form: '01', signed: accepted }),
    secret: s.secret,
    lookUpUrl: lookUpUrl(s.publicUrl, d.code, s.secret),
    channel: dossierWords.channels[d.channel],
    parts: receivedParts(s.open),
    sets: 1,
    limitText: limitText(limitOf(version.content, d)),
    receivedAt: d.acceptedAt,
    promisedAt: d.promisedAt ?? d.acceptedAt,
    delivery: [dossierWords.delivery[d.delivery], people.deliveryAddress].filter(Boolean).join(': '),
    feeLines: (s.open.fee?.lines ?? []).map((l) => feeLine(l, s.open)),
    notes: [
      ...(accepted?.note ? [accepted.note] : []),
      w.notes.follow(s.publicUrl),
      w.notes.bring,
      ...(s.receiver.phone ? [w.notes.phone(s.receiver.shortName, s.receiver.phone)] : []),
    ],
  };
}

// what came in, and what is required and still to be brought to the desk
function receivedParts({ dossier, version, answers, files }: OpenDossier): ReceiptPart[] {
  return partsOf(version.content, dossier.caseId, answers)
    .map((p) => ({ part: p, files: files.filter((f) => f.partId === p.id).length }))
    .filter(({ part, files: n }) => n > 0 || part.required)
    .map(({ part, files: n }) => ({
      name: part.name,
      originals: part.originals,
      copies: part.copies,
      files: n,
    }));
}

function feeLine(l: Assessed, { fee }: OpenDossier): FeeLine {
  const paid = fee?.state === 'paid';
  if (l.total === null) return { name: l.name, text: l.text || w.feeAtDesk, ...(paid ? { paid } : {}) };
  return { name: l.name, amount: l.total, paid };
}

import { askedFor, eventOfForm } from '#domain/dossiers';
import { vnLongDate } from '#platform/time.ts';
import { lookUpUrl } from '../dossier/look-up-url.ts';
import { targetName } from '../dossier/request-lines.ts';
import { type Block, partyRows, rows, type Slip, type SlipData, slipHead } from '../print/slip.ts';
import { printWords as w } from '../words/print.ts';
import { slipDataWords as filled } from '../words/slip-data.ts';
import { type PrintedForm, sinceItsEvent } from './printed-form.ts';
import { slipData } from './slip-data.ts';
import type { SlipSource } from './slip-source.ts';

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (TT 03/2025/TT-VPCP, form 02): the last one that was asked. */
export const supplementRequestForm: PrintedForm = {
  slug: 'phieu-bo-sung',
  has: sinceItsEvent('supplement-request'),
  slip(s) {
    const data = supplementData(s);
    return data && supplementSlip(data);
  },
};

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (TT 03/2025/TT-VPCP, form 02); undefined when nothing was ever asked. */
export function supplementData(s: SlipSource): SupplementRequestData | undefined {
  const requestEvent = eventOfForm(s.open.events, 'supplement-request');
  if (!requestEvent) return undefined;
  const { dossier: d } = s.open;
  const { items, reason } = askedFor(requestEvent, d);
  const until = requestEvent.detail['answerUntil'];
  return {
    ...slipData(s, { form: '02', signed: requestEvent }),
    items: items.map((i) => ({ name: targetName(s.open.version.content.parts, i.target), reason: i.text })),
    reason,
    ...(typeof until === 'string' ? { until } : {}),
    ...(requestEvent.fromStatus === 'submitted' ? { isBeforeAcceptance: true } : {}),
    lookUpUrl: lookUpUrl(s.publicUrl, d.code, s.secret),
    contact: filled.contact(requestEvent.actorName, s.receiver.phone),
    notes: [filled.notes.supplement],
  };
}

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (TT 03/2025/TT-VPCP, form 02). Without a case number when asked before there is one. */
export function supplementSlip(d: SupplementRequestData): Slip {
  return {
    ...slipHead(d, w.supplementTitle),
    blocks: [
      ...partyRows(w.dossierOf, d.submitter),
      ...(d.owner ? rows([w.owner, d.owner.name, true]) : []),
      ...rows([w.procedure, d.procedureName, true]),
      { kind: 'text', text: w.supplementAsk },
      {
        kind: 'table',
        columns: [
          { title: w.order, align: 'center' },
          { title: w.supplementItem, wide: true },
          { title: w.supplementWhy, wide: true },
        ],
        rows: d.items.map((item, i) => [String(i + 1), item.name, item.reason ?? '']),
      },
      ...rows([w.reason, d.reason], [w.until, untilOn(d), true], [w.contact, d.contact]),
      ...(d.isBeforeAcceptance && d.until ? [{ kind: 'text', text: w.keptText } satisfies Block] : []),
    ],
    code: d.lookUpUrl ? { url: d.lookUpUrl, captions: [w.lookUp] } : undefined,
    signatures: [{ title: w.guideSigns, name: d.officerName }],
  };
}

// of what was accepted and has no day nothing is said: it was asked before any was told
function untilOn({ until, isBeforeAcceptance }: SupplementRequestData): string | undefined {
  if (until) return w.untilText(vnLongDate(until));
  return isBeforeAcceptance ? w.noUntil : undefined;
}

export interface SupplementRequestData extends SlipData {
  items: { name: string; reason?: string }[];
  reason: string;
  /** The last day on which it may come, where one was told ('2026-12-25'). */
  until?: string;
  /** Asked for by the desk before acceptance, where no law gives a last day. */
  isBeforeAcceptance?: boolean;
  lookUpUrl?: string;
  contact?: string;
}

import type { OpenDossier } from '#domain/dossiers';
import type { SupplementRequestData } from '#domain/files';
import type { DossierEvent } from '#domain/ledger';
import { slipDataWords as w } from '../words/slip-data.ts';
import { lookUpUrl } from './look-up-url.ts';
import { lastOf, slipData } from './slip-data.ts';
import type { SlipSource } from './slip-source.ts';

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (TT 03/2025/TT-VPCP, form 02); undefined when nothing was ever asked. */
export function supplementData(s: SlipSource): SupplementRequestData | undefined {
  const asked = lastOf(s.open, 'request-supplement');
  if (!asked) return undefined;
  const { dossier: d } = s.open;
  const { items, reason } = askedFor(s.open, asked);
  return {
    ...slipData(s, { form: '02', signed: asked }),
    items: items.map((i) => ({ name: targetName(s.open, i.target), reason: i.text })),
    reason,
    lookUpUrl: lookUpUrl(s.publicUrl, d.code, s.secret),
    contact: w.contact(asked.actorName, s.receiver.phone),
    notes: [w.notes.supplement],
  };
}

/** What the person is asked for, by name: a part, the e-form, or something else. */
export function targetName(open: OpenDossier, target: string): string {
  if (target === 'form') return w.form;
  return open.version.content.parts.find((p) => p.id === target)?.name ?? w.other;
}

// The request stands on the dossier until it is accepted; after that the ledger has the targets, and the words below one another.
function askedFor({ dossier: d }: OpenDossier, asked: DossierEvent): { items: Item[]; reason: string } {
  const request = d.supplementRequest;
  if (request && request.askedAt === asked.at.toISOString()) return request;
  const targets = Array.isArray(asked.detail.items) ? asked.detail.items.map(String) : [];
  const lines = (asked.note ?? '').split('\n');
  const fits = lines.length === targets.length || lines.length === targets.length + 1;
  if (!fits) return { items: targets.map((target) => ({ target, text: '' })), reason: asked.note ?? '' };
  return {
    items: targets.map((target, i) => ({ target, text: lines[i] ?? '' })),
    reason: lines[targets.length] ?? '',
  };
}

interface Item {
  target: string;
  text: string;
}

import type { Fee } from '#domain/fees';
import type { FeeRule } from '#domain/procedures';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { feeRuleWords } from '../words/fee.ts';

/**
 * The one place that says what a fee comes to, wherever it is told: a sum, that nothing is taken and why, that the office states the
 * amount, a sum with something more that the office states, or what is free beside it.
 */
export function sayFee(
  { sum, open, least, because, exempt, inPart }: FeeKnown,
  language: Language = 'vi',
): string {
  const w = feeRuleWords[language];
  const { money } = formats[language];
  if (exempt) return w.exempt;
  if (open && sum > 0) return w.andMore(money(sum));
  if (open) return inPart ? w.freeInPart(inPart.free, inPart.later) : w.amountLater;
  if (sum === 0) return because ? w.freeBecause(because) : w.free;
  return least ? w.from(money(sum)) : money(sum);
}

/** What is known of a fee that was assessed; where nothing is taken, the names of its lines say why, in Vietnamese. */
export function feeOfLines({ lines, total }: Assessed, language: Language = 'vi'): FeeKnown {
  const open = lines.some((line) => line.total === null);
  const because = language === 'vi' ? names(lines) : '';
  const [free, later] = [
    names(lines.filter((l) => l.total === 0)),
    names(lines.filter((l) => l.total === null)),
  ];
  return {
    sum: total,
    open,
    ...(because && total === 0 && !open ? { because } : {}),
    ...(open && free ? { inPart: { free, later } } : {}),
  };
}

const names = (lines: Assessed['lines']) => lines.map((line) => line.name).join(', ');

/** What a dossier comes to, or came to: an officer may have settled it without a payment. */
export function feeOfDossier(fee: Fee | undefined, language: Language = 'vi'): FeeKnown {
  if (!fee) return { sum: 0, open: false };
  if (fee.state === 'none' && fee.settledAt) return { sum: 0, open: false, exempt: true };
  const known = feeOfLines(fee, language);
  // what the desk has stated is a sum like any other
  return fee.stated > 0 ? { sum: fee.total, open: false } : known;
}

/** The fees of a procedure in a few words, for whoever has told nothing of their case yet. */
export function feesInShort(rules: readonly FeeRule[], language: Language): string {
  const w = feeRuleWords[language];
  const onlineRules = rules.filter((rule) => (!rule.channel || rule.channel === 'online') && !isExtra(rule));
  const free = onlineRules.filter((rule) => rule.amount === 0 && rule.source !== '');
  const others = onlineRules.filter((rule) => !free.includes(rule));
  if (others.length === 0) return w.free;
  const paid = others.flatMap((rule) => (rule.source !== '' && rule.amount !== null ? [rule.amount] : []));
  const isOne = new Set(paid).size === 1 && paid.length === onlineRules.length;
  const rest = sayFee(
    {
      sum: paid.length > 0 ? Math.min(...paid) : 0,
      open: paid.length === 0,
      least: !isOne || others.some((rule) => rule.quantityField),
    },
    language,
  );
  const fact = free.map((rule) => rule.whenSaid?.[language]).find(Boolean);
  return fact ? w.freeIf(fact, rest) : rest;
}

/** What is owed only for what somebody asks for besides: further copies. */
export function isExtra({ when, quantityField }: FeeRule): boolean {
  return !!when && !!quantityField && JSON.stringify(when).includes(`"${quantityField}"`);
}

export interface FeeKnown {
  /** Whole đồng that are certain. */
  sum: number;
  /** The office states a further amount, or the whole. */
  open: boolean;
  /** The sum is the least of several. */
  least?: boolean;
  /** An officer has settled it without a payment. */
  exempt?: boolean;
  /** Nothing is taken for some lines, while the office states the amount of others: the names of both. */
  inPart?: { free: string; later: string };
  /** Why nothing is taken. */
  because?: string;
}

interface Assessed {
  lines: readonly { name: string; total: number | null }[];
  total: number;
}

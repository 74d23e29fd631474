import { isIP } from 'node:net';
import {
  ALARM_KINDS,
  networkHash,
  SECURITY_KINDS,
  type SecurityFilter,
  type SecurityKind,
} from '#domain/security';
import type { Form } from '#platform/http/form.ts';
import { addDays, instantOf, parseVnDate } from '#platform/time.ts';
import type { C } from '../../../deps.ts';
import { securityWords as w } from '../words/security.ts';

const HASH = /^[0-9a-f]{16}$/;
const FAILED: readonly SecurityKind[] = ['sign-in.failed', 'code.wrong', 'limit.reached'];

export const securityGroups = Object.keys(w.groups) as (keyof typeof w.groups)[]; // the words name every group

const KINDS_OF: Record<(typeof securityGroups)[number], readonly SecurityKind[]> = {
  'canh-bao': ALARM_KINDS,
  'that-bai': FAILED,
  'dang-nhap': ['sign-in'],
  'thay-doi': SECURITY_KINDS.filter(
    (k) => k !== 'sign-in' && ![...ALARM_KINDS, ...FAILED].some((other) => other === k),
  ),
};

/** What the page was asked for, as typed, so that it stands in the boxes and goes with every link. */
export function typedFilter(form: Form): TypedFilter {
  return {
    loai: form.oneOf('loai', w.groups) ?? '',
    mang: form.get('mang').trim().slice(0, 60),
    ai: form.get('ai').trim().slice(0, 40),
    tu: form.get('tu').trim().slice(0, 20),
    den: form.get('den').trim().slice(0, 20),
  };
}

/** What is looked for; what cannot be read narrows to nothing rather than being passed over. */
export function readFilter(c: C, typed: TypedFilter): SecurityFilter {
  const to = parseVnDate(typed.den);
  const from = parseVnDate(typed.tu);
  return {
    ...(typed.loai ? { kinds: [...KINDS_OF[typed.loai]] } : {}),
    ...(typed.ai ? { whoId: typed.ai } : {}),
    ...(typed.mang ? { network: networkAsked(c, typed.mang) } : {}),
    ...(from ? { from: instantOf(from) } : {}),
    ...(to ? { to: instantOf(addDays(to, 1)) } : {}),
  };
}

function networkAsked(c: C, text: string): string {
  if (isIP(text)) return networkHash(c.deps.keys, text);
  return HASH.test(text) ? text : 'none';
}

export interface TypedFilter {
  loai: (typeof securityGroups)[number] | '';
  mang: string;
  ai: string;
  tu: string;
  den: string;
}

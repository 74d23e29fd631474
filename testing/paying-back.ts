import { type Refund, refundsOf } from '#domain/payments';
import type { TestApp } from './app.ts';
import type { Browser, Fields, PageAnswer } from './browser-client.ts';
import type { FilerAndDesk } from './filer-and-desk.ts';
import { signInOfficer } from './sign-in.ts';

const CONFIRMED = { _action: 'confirmed' };

export const refundPage = (refund: Pick<Refund, 'id'>) => `/can-bo/hoan-tien/${refund.id}`;

/** The refund of a dossier that was asked for last. */
export async function lastRefund(t: TestApp & FilerAndDesk, code: string): Promise<Refund> {
  const refund = (await refundsOf(t.db, (await t.own(code)).dossier)).at(-1);
  if (!refund) throw new Error(`nobody has asked for a refund of ${code}`);
  return refund;
}

/** Fills in a form of a refund's page as it is now, and does what is asked about once more; the last answer. */
export async function actOnRefund(
  b: Browser,
  refund: Pick<Refund, 'id'>,
  form: 'quyet-dinh' | 'thuc-hien',
  fields: Fields,
): Promise<PageAnswer> {
  const { html } = await b.get(refundPage(refund));
  const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
  const filled = { ...fields, revision };
  const asked = await b.post(`${refundPage(refund)}/${form}`, filled);
  return asked.status === 200 ? b.post(`${refundPage(refund)}/${form}`, { ...filled, ...CONFIRMED }) : asked;
}

/** What was asked for last of a dossier is approved by its leader and carried out by a clerk of its desk. */
export async function carryOutRefund(t: TestApp & FilerAndDesk, code: string): Promise<void> {
  const refund = await lastRefund(t, code);
  const leader = await signInOfficer(t, 'lanhdao.anphu');
  await done(actOnRefund(leader, refund, 'quyet-dinh', { 'quyet-dinh': 'approve' }));
  const clerk = await signInOfficer(t, 'canbo.anphu1');
  await done(actOnRefund(clerk, refund, 'thuc-hien', { viec: 'confirm', 'so-chung-tu': 'PC 12' }));
}

async function done(answer: Promise<PageAnswer>): Promise<void> {
  const { status } = await answer;
  if (status !== 303) throw new Error(`a form of a refund was answered ${status}`);
}

import type { Officer } from '#domain/journal';
import type { C } from '../../../../deps.ts';
import { DESK_PATH } from '../../sign-in/step-cookie.ts';
import { PAGE_SIZES } from '../search/search-form.ts';
import { isByPromise, type TypedWork, type WorkListOrder } from './typed-work.ts';

const COOKIE = 'mc_ban_xem';
const SECONDS = 365 * 86_400;

/**
 * How many rows an officer wants on a page and in what order, as they last asked for it in this browser: for whoever comes to the desk and
 * asks for no list. Whoever asks for one is shown it as its address says, and that is remembered; but not an order that leaves dossiers out.
 */
export function asRemembered(c: C<Officer>, typed: TypedWork, orders: Orders): TypedWork {
  const kept = c.cookie(COOKIE, DESK_PATH) ?? '';
  if (!c.query.has('xem')) return withKept(c, typed, { kept, orders });
  const now = [c.actor.officerId, isByPromise(typed) ? '' : typed.xep, typed['so-dong']].join('.');
  if (now !== kept && (kept || typed.xep || typed['so-dong']))
    c.setCookie(COOKIE, now, { maxAge: SECONDS, path: DESK_PATH });
  return typed;
}

function withKept(
  c: C<Officer>,
  typed: TypedWork,
  { kept, orders }: { kept: string; orders: Orders },
): TypedWork {
  const [officerId, order = '', size] = kept.split('.');
  // another officer may have sat here
  if (officerId !== c.actor.officerId) return typed;
  const xep = Object.hasOwn(orders, order) ? (order as WorkListOrder) : '';
  return {
    ...typed,
    xep: typed.xep || xep,
    'so-dong': typed['so-dong'] || (PAGE_SIZES.find((s) => s === size) ?? ''),
  };
}

type Orders = Readonly<Record<WorkListOrder, string>>;

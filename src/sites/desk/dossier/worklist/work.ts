import { agenciesReceivedAt } from '#domain/agencies';
import { dueDayBefore, getCalendars } from '#domain/calendar';
import { closableBy, codeIn, commonNames, countOpinions, provenOwners } from '#domain/dossiers';
import type { Officer } from '#domain/journal';
import {
  countWork,
  keyAfter,
  listWork,
  proceduresAtWork,
  type Whose,
  type WorkItem,
  type WorkOrder,
  type WorkView,
  workViews,
} from '#domain/worklists';
import { formPage, redirect } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { unsentOf } from '../../parked/unsent.ts';
import { givesOpinions } from '../../who.ts';
import { deskPaths } from '../dossier.paths.ts';
import { choicesOf } from '../search/choices.ts';
import { codeKeyIn, keyIn, keyText } from '../search/list-key.ts';
import { asked, searchErrors } from '../search/search-form.ts';
import type { HrefOf } from './list-nav.tsx';
import { OWN } from './narrowing.tsx';
import { asRemembered } from './remembered.ts';
import { typedWork, WORK, workFilterOf, workOrderOf } from './typed-work.ts';
import { WorkViewPage } from './work.view.tsx';

// what cannot be read asks for no list
const NONE: WorkItem[] = [];
const TO_CLOSE: readonly WorkView[] = ['closing', 'close'];

/** Shows one of the worklists, at first the officer's own: soonest due at the top, of whom they choose, narrowed and ordered as asked for, paged by key. */
export async function get(c: C<Officer>) {
  const officer = c.actor;
  const { db } = c.deps;
  const typed = asRemembered(c, typedWork(c.query), WORK.orders);
  const code = codeIn(typed.tim);
  if (code) return redirect(deskPaths.find({}, { ma: code }));
  const view: WorkView = workViews.find((v) => v === c.query.get('xem')) ?? 'mine';
  const whose: Whose = c.query.get('cua') === OWN ? 'own' : 'wide';
  const errors = searchErrors(typed);
  const isWrong = Object.keys(errors).length > 0;
  const order = workOrderOf(typed);
  const asks = { whose, order, filter: workFilterOf(typed) };
  const size = Number(typed['so-dong'] || WORK.usual['so-dong']);
  const after = keyOf(c.query.get('sau'), order);
  const [rows, counts, proven, procedures, closable, elsewhere, calendars, choices] = await db.reads(
    async (r) => {
      const own = agenciesOf(officer);
      const received = await agenciesReceivedAt(r, own);
      const looked = [...new Set([...own, ...received.map((a) => a.id)])];
      const { calendarOf } = await getCalendars(r, looked);
      const at = {
        now: c.now,
        apologies: (id: string) => dueDayBefore(calendarOf(id), c.now),
        receivesFor: (id: string) => received.filter((a) => a.receivedAtId === id).map((a) => a.id),
      };
      const [listed, counted, codes] = await Promise.all([
        isWrong ? NONE : listWork(r, officer, { ...asks, ...at, view, limit: size + 1, after }),
        countWork(r, officer, at, { ...asks, view }),
        proceduresAtWork(r, looked),
      ]);
      const others = [...new Set(listed.map((item) => item.ownerAgencyId))].filter(
        (id) => !looked.includes(id),
      );
      const [levels, called, closing, more, offered] = await Promise.all([
        provenOwners(r, c.deps.keys, listed),
        commonNames(r, listed),
        closableBy(r, officer, TO_CLOSE.includes(view) ? listed : NONE, c.now),
        others.length > 0 ? getCalendars(r, others) : undefined,
        choicesOf(r, { codes, agencyIds: own, now: c.now }),
      ]);
      const calendarAt = (id: string) => (more && others.includes(id) ? more.calendarOf(id) : calendarOf(id));
      const away = received.filter((a) => !own.includes(a.id));
      const names = new Map(away.map((a) => [a.id, a.shortName]));
      return [listed, counted, levels, called, closing, names, calendarAt, offered] as const;
    },
  );
  const hrefOf: HrefOf = (xem, o = {}) =>
    deskPaths.work(
      {},
      {
        xem,
        cua: (o.whose ?? whose) === 'own' ? OWN : undefined,
        ...asked({ ...typed, xep: o.order ?? typed.xep }),
        sau: o.after,
      },
    );
  const last = rows[size - 1];
  const next =
    rows.length > size && last ? hrefOf(view, { after: keyText(keyAfter(last, view, order)) }) : undefined;
  const paged = after !== undefined;
  const items = rows.slice(0, size);
  const [unsent, opinions] = await Promise.all([unsentOf(c), opinionsOf(c)]);
  return formPage(
    WorkViewPage({
      c,
      view,
      whose,
      typed,
      errors,
      choices,
      items,
      proven,
      procedures,
      closable,
      elsewhere,
      calendars,
      counts,
      hrefOf,
      next,
      paged,
      unsent,
      opinions,
    }),
    errors,
  );
}

// those who answer for an agency are told that it is asked
async function opinionsOf(c: C<Officer>): Promise<Awaited<ReturnType<typeof countOpinions>> | undefined> {
  return givesOpinions.allows(c.actor) ? countOpinions(c.deps.db, c.actor) : undefined;
}

function agenciesOf(officer: Officer): string[] {
  return [...new Set(officer.posts.map((p) => p.agencyId))];
}

function keyOf(text: string, order: WorkOrder) {
  return order === 'code-first' || order === 'code-last' ? codeKeyIn(text) : keyIn(text);
}

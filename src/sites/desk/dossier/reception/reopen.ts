import { getCalendar } from '#domain/calendar';
import { lastDayToReopen, type OpenAtDesk, reopenDossier, reopensWithin } from '#domain/dossiers';
import { type FieldErrors, NotFound, Refusal } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { localDate } from '#platform/time.ts';
import { reopenWords } from '../../words/reopen.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { receiverText } from '../receiver-text.ts';
import { ReopenView } from './reopen.view.tsx';

const LONGEST = 1000;

/** Says what opening it again does, and what was said of papers and fee when it was closed. Nothing is here where the province has set no days for it. */
export async function get(c: AtDossier) {
  return show(c, await openClosed(c), {});
}

export async function post(c: AtDossier) {
  const closed = await openClosed(c);
  const errors: FieldErrors = {};
  const reason = readText(c, 'reason', LONGEST, errors);
  if (!reason) errors.reason = reopenWords.needReason;
  if (hasErrors(errors)) return show(c, closed, errors, 422);
  return c.change(async (tx) => {
    const d = await reopenDossier(tx, { ...actionOn(c, closed.open), reason });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('reopen'));
  });
}

async function openClosed(c: AtDossier): Promise<Closed> {
  const { db } = c.deps;
  const days = await reopensWithin(db);
  if (days === undefined) throw new NotFound('reopening');
  const open = await openForVerb(c, 'reopen');
  const until = lastDayToReopen(open.dossier, await getCalendar(db, open.dossier.receiverAgencyId), days);
  if (!until || until < localDate(c.now)) throw new Refusal('reopen.too-late', { until: until ?? '' });
  return { open, until };
}

async function show(c: AtDossier, { open, until }: Closed, errors: FieldErrors, status = 200) {
  return page(ReopenView({ c, open, until, receiver: await receiverText(c, open), errors }), { status });
}

interface Closed {
  open: OpenAtDesk;
  /** The last day on which it may be opened again. */
  until: string;
}

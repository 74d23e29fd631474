import { getCalendar } from '#domain/calendar';
import { askBy, MOST_ITEMS, type OpenAtDesk, readPeriods, requestSupplement } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { receptionWords } from '../../words/reception.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { receiverText } from '../receiver-text.ts';
import { SupplementConfirmView } from './supplement-confirm.view.tsx';
import { SupplementRequestView, type Target, textField } from './supplement-request.view.tsx';

const w = receptionWords.supplement;
const LONGEST = 1000;

export async function get(c: AtDossier) {
  const open = await openForVerb(c, 'request-supplement');
  return show(c, open, {});
}

/** Asks once more, with all that is asked for in one place; then the request goes out. */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'request-supplement');
  const targets = targetsOf(open);
  if (c.form.get(STEP) === EDIT) return show(c, open, {});
  const errors: FieldErrors = {};
  const chosen = c.form.all('item');
  // what stands in the box of an item that is not ticked is kept there, but it is not asked for
  const items = targets
    .filter((t) => chosen.includes(t.target))
    .map((t) => ({ ...t, text: readText(c, textField(t), LONGEST, errors) }))
    .slice(0, MOST_ITEMS);
  const reason = readText(c, 'reason', LONGEST, errors);
  for (const i of items) if (!i.text) errors[textField(i)] = w.needText(i.name);
  if (items.length === 0) errors[`item-${targets[0]?.target}`] = w.none;
  if (hasErrors(errors)) return show(c, open, errors, 422);
  if (c.form.get(STEP) !== CONFIRMED) {
    const fields = ['item', ...targets.map(textField), 'reason'];
    const [receiver, passed] = await Promise.all([receiverText(c, open), passedAskBy(c, open)]);
    return page(SupplementConfirmView({ c, open, items, reason, receiver, passed, fields }));
  }
  return c.change(async (tx) => {
    const d = await requestSupplement(tx, {
      ...actionOn(c, open),
      items: items.map(({ target, text }) => ({ target, text })),
      reason,
    });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('request-supplement'));
  });
}

async function show(c: AtDossier, open: OpenAtDesk, errors: FieldErrors, status = 200) {
  const passed = await passedAskBy(c, open);
  return page(SupplementRequestView({ c, open, targets: targetsOf(open), passed, errors }), { status });
}

/** Until when it should have been asked for, where that has passed. */
async function passedAskBy(c: AtDossier, { dossier }: OpenAtDesk): Promise<Date | undefined> {
  const { db } = c.deps;
  if (!dossier.acceptedAt) return undefined;
  const due = askBy(dossier, await getCalendar(db, dossier.ownerAgencyId), await readPeriods(db, c.now));
  return due && due < c.now ? due : undefined;
}

// a declaration on paper that the answers stand for is asked for only where one was sent
function targetsOf({ version, files }: OpenAtDesk): Target[] {
  const parts = version.content.parts.filter(
    (p) => p.required || p.template !== 'form' || files.some((f) => f.partId === p.id),
  );
  return [
    ...parts.map((p) => ({ target: p.id, name: p.name })),
    { target: 'form', name: w.form },
    { target: 'other', name: w.other },
  ];
}

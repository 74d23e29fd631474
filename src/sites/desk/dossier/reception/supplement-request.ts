import { MOST_ITEMS, type OpenAtDesk, requestSupplement } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { deskWords } from '../../words/dossier.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { SupplementRequestView, type Target } from './supplement-request.view.tsx';

const w = deskWords.supplement;
const LONGEST = 1000;

export async function get(c: AtDossier) {
  const open = await openForVerb(c, 'request-supplement');
  return page(SupplementRequestView({ c, open, targets: targetsOf(open), errors: {} }));
}

export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'request-supplement');
  const targets = targetsOf(open);
  const errors: FieldErrors = {};
  const items = targets
    .map((t) => ({
      ...t,
      chosen: c.form.all('item').includes(t.target),
      text: readText(c, `text-${t.target}`, LONGEST, errors),
    }))
    .filter((t) => t.chosen || t.text)
    .slice(0, MOST_ITEMS);
  const reason = readText(c, 'reason', LONGEST, errors);
  for (const i of items) if (!i.text) errors[`text-${i.target}`] = w.needText(i.name);
  if (items.length === 0) errors[`item-${targets[0]?.target}`] = w.none;
  if (hasErrors(errors)) return page(SupplementRequestView({ c, open, targets, errors }), { status: 422 });
  return c.change(async (tx) => {
    const d = await requestSupplement(tx, {
      ...actionOn(c, open),
      items: items.map(({ target, text }) => ({ target, text })),
      reason,
    });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('request-supplement'));
  });
}

function targetsOf(open: OpenAtDesk): Target[] {
  return [
    ...open.version.content.parts.map((p) => ({ target: p.id, name: p.name })),
    { target: 'form', name: w.form },
    { target: 'other', name: w.other },
  ];
}

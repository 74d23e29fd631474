import { MOST_ITEMS, type OpenDossier, requestSupplement } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { deskWords } from '../../words/dossier.ts';
import { type AtDossier, openFor, seen } from '../acting.ts';
import { done } from '../done.ts';
import { deskPaths } from '../dossier.paths.ts';
import { isWrong, written } from '../written.ts';
import { SupplementRequestView, type Target } from './supplement-request.view.tsx';

const w = deskWords.supplement;
const LONGEST = 1000;

export async function get(c: AtDossier) {
  const open = await openFor(c, 'request-supplement');
  return page(SupplementRequestView({ c, open, targets: targetsOf(open), errors: {} }));
}

export async function post(c: AtDossier) {
  const open = await openFor(c, 'request-supplement');
  const targets = targetsOf(open);
  const errors: FieldErrors = {};
  const items = targets
    .map((t) => ({
      ...t,
      chosen: c.form.all('item').includes(t.target),
      text: written(c, `text-${t.target}`, LONGEST, errors),
    }))
    .filter((t) => t.chosen || t.text)
    .slice(0, MOST_ITEMS);
  const reason = written(c, 'reason', LONGEST, errors);
  for (const i of items) if (!i.text) errors[`text-${i.target}`] = w.needText(i.name);
  if (items.length === 0) errors[`item-${targets[0]?.target}`] = w.none;
  if (isWrong(errors)) return page(SupplementRequestView({ c, open, targets, errors }), { status: 422 });
  return c.change(async (tx) => {
    const d = await requestSupplement(tx, {
      ...seen(c, open),
      items: items.map(({ target, text }) => ({ target, text })),
      reason,
    });
    return deskPaths.dossier({ code: d.code }, done('request-supplement'));
  });
}

function targetsOf(open: OpenDossier): Target[] {
  return [
    ...open.version.content.parts.map((p) => ({ target: p.id, name: p.name })),
    { target: 'form', name: w.form },
    { target: 'other', name: w.other },
  ];
}

import { getAgency } from '#domain/agencies';
import { getCalendar, promiseAt, unverifiedYears } from '#domain/calendar';
import {
  acceptDossier,
  countedLimit,
  filedTwice,
  limitOf,
  type OpenAtDesk,
  reachOfFiler,
  waitsForOriginals,
} from '#domain/dossiers';
import { asksPlaceOfOffice, compileStoredForm, type PlaceElsewhere, placesElsewhere } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { printedForms } from '#views/forms/printed-forms.ts';
import { receptionWords } from '../../words/reception.ts';
import { CONFIRMED, EDIT, STEP } from '../ask-once-more.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { type AcceptFacts, AcceptView, ORIGINALS } from './accept.view.tsx';
import { AcceptConfirmView } from './accept-confirm.view.tsx';
import { paperFields, papersText, readPapers } from './papers-counted.tsx';
import { readPromise } from './read-promise.ts';

export async function get(c: AtDossier) {
  return show(c, await openForVerb(c, 'accept'), {});
}

/**
 * Accepts the dossier and goes to its receipt. What a clerk promises themselves is shown once more before; what is counted stood on the
 * page already. Printing the receipt again is a GET that changes nothing.
 */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'accept');
  if (c.form.get(STEP) === EDIT) return show(c, open, {});
  const errors: FieldErrors = {};
  const promisedAt = await readPromise(c, open, errors);
  const note = readText(c, 'note', 500, errors);
  const papers = readPapers(c, open, errors);
  const originalsShown = c.form.get(ORIGINALS) === 'true';
  if (waitsForOriginals(open.version.content, open.dossier) && !originalsShown)
    errors[ORIGINALS] = receptionWords.accept.needOriginals;
  if (hasErrors(errors)) return show(c, open, errors, 422);
  if (promisedAt && c.form.get(STEP) !== CONFIRMED) {
    const facts = await factsOf(c, open, promisedAt);
    return page(
      AcceptConfirmView({
        c,
        open,
        facts,
        promisedAt,
        note,
        papers: { text: papersText(open, papers), fields: paperFields(open) },
      }),
    );
  }
  return c.change(async (tx) => {
    const d = await acceptDossier(tx, {
      ...actionOn(c, open),
      ...(promisedAt ? { promisedAt } : {}),
      ...(note ? { note } : {}),
      originalsShown,
      papers,
    });
    return deskPaths.form({ code: d.code, form: printedForms.receipt.slug }, confirmationQuery('accept'));
  });
}

async function show(c: AtDossier, open: OpenAtDesk, errors: FieldErrors, status = 200) {
  return page(AcceptView({ c, open, facts: await factsOf(c, open), errors }), { status });
}

async function factsOf(c: AtDossier, open: OpenAtDesk, ofClerk?: Date): Promise<AcceptFacts> {
  const { people, events, dossier } = open;
  const limit = limitOf(open.version.content, dossier);
  const counted = countedLimit(limit);
  const calendar = await getCalendar(c.deps.db, dossier.ownerAgencyId);
  const promisedAt = counted ? promiseAt(calendar, c.now, counted) : undefined;
  const until = promisedAt ?? ofClerk;
  return {
    limit,
    promisedAt,
    unverified: until ? unverifiedYears(calendar, c.now, until) : [],
    twice: await filedTwice(c.deps.db, c.deps.keys, c.actor, open, c.now),
    elsewhere: await elsewhere(c, open),
    reach: await reachOfFiler(c.deps.db, c.deps.keys, { first: events[0], submitter: people.submitter }),
  };
}

async function elsewhere(c: AtDossier, { version, answers, dossier }: OpenAtDesk): Promise<PlaceElsewhere[]> {
  const form = version.formSchema && compileStoredForm(version.formSchema);
  if (!form || !asksPlaceOfOffice(form)) return [];
  return placesElsewhere(form, answers, await getAgency(c.deps.db, dossier.ownerAgencyId));
}

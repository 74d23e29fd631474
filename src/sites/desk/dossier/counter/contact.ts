import { readPhone } from '#domain/accounts';
import { CONTACT_FIELDS, changeContact, type OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { page } from '#platform/http/answer.ts';
import { emailSentence, phoneSentence } from '#views/typed-fault.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import { counterWords } from '../../words/counter.ts';
import { type AtDossier, actionOn, openForVerb } from '../at-dossier.ts';
import { confirmationQuery } from '../confirmation.ts';
import { deskPaths } from '../dossier.paths.ts';
import { hasErrors, readText } from '../read-text.ts';
import { receiverText } from '../receiver-text.ts';
import { ContactView } from './contact.view.tsx';
import { readWhoAndWhy } from './who-and-why.tsx';

const w = counterWords.contact;
const EMAIL = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@.]+(?:\.[^\s@.]+)*\.[a-z]{2,63}$/i;

export async function get(c: AtDossier) {
  return show(c, await openForVerb(c, 'change-contact'), {});
}

/** Writes down how the filer of a dossier is reached now; the telephone that was reached before is told. */
export async function post(c: AtDossier) {
  const open = await openForVerb(c, 'change-contact');
  const errors: FieldErrors = {};
  const typed = readText(c, 'phone', 40, errors);
  const phone = readPhone(typed);
  if (!typed) errors['phone'] = w.needPhone;
  else if (!phone) errors['phone'] ??= phoneSentence(typedFaultWords.vi, w.phoneName, typed, true);
  const email = readText(c, 'email', 254, errors);
  if (email && !EMAIL.test(email)) errors['email'] ??= emailSentence(typedFaultWords.vi, w.emailName, email);
  const address = readText(c, 'address', 300, errors);
  const counter = readWhoAndWhy(c, errors);
  const contact = { phone: phone ?? '', email, address };
  const { submitter } = open.people;
  if (!hasErrors(errors) && CONTACT_FIELDS.every((field) => contact[field] === submitter[field]))
    errors['phone'] = w.same;
  if (hasErrors(errors)) return show(c, open, errors, 422);
  return c.change(async (tx) => {
    const d = await changeContact(tx, c.deps.keys, { ...actionOn(c, open), counter, contact });
    return deskPaths.dossier({ code: d.code }, confirmationQuery('change-contact'));
  });
}

async function show(c: AtDossier, open: OpenAtDesk, errors: FieldErrors, status = 200) {
  return page(ContactView({ c, open, receiver: await receiverText(c, open), errors }), { status });
}

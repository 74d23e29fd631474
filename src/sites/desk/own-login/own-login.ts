import { changeOfficerPassword, endOfficerSessions, loginChanges, officerSessions } from '#domain/accounts';
import { namesOfOfficers } from '#domain/agencies';
import type { Officer } from '#domain/journal';
import { type FieldErrors, NotFound } from '#platform/errors.ts';
import { type Answer, formPage, redirect } from '#platform/http/answer.ts';
import { accountsOf, type C } from '../../../deps.ts';
import { readOwnPassword } from '../sign-in/own-password.tsx';
import { sessionEnded } from '../sign-in/session-ended.ts';
import { keepKnown } from '../sign-in/step-cookie.ts';
import { ownLoginWords as w } from '../words/own-login.ts';
import { signInWords } from '../words/sign-in.ts';
import { ownLoginPaths } from './own-login.paths.ts';
import { banners, OwnLoginView } from './own-login.view.tsx';

/** Shows the officer's own sessions and the form for another password. */
export function get(c: C<Officer>): Promise<Answer> {
  return show(c, {});
}

/** Changes the officer's own password. */
export async function changePassword(c: C<Officer>): Promise<Answer> {
  const errors: FieldErrors = {};
  const [oldPassword, newPassword] = [c.form.get('oldPassword'), c.form.get('password')];
  if (c.form.twice('oldPassword')) errors['oldPassword'] = signInWords.sentTwice;
  else if (!oldPassword) errors['oldPassword'] = w.needOld;
  readOwnPassword(c.form, errors, w.needNew);
  if (Object.keys(errors).length > 0) return show(c, errors);
  const currentSession = currentOf(c);
  const result = await c.deps.db.tx((tx) =>
    changeOfficerPassword(tx, accountsOf(c), c.actor, { oldPassword, newPassword, currentSession }),
  );
  if (result.outcome === 'session-ended') return sessionEnded(c);
  if (result.outcome === 'old-wrong') return show(c, { oldPassword: w.oldWrong });
  if (result.outcome === 'fault') {
    const sentences = result.faults.map((fault) => (fault === 'same' ? w.same : signInWords.faults[fault]));
    return show(c, { password: sentences.join('. ') });
  }
  keepKnown(c, result.device);
  return redirect(ownLoginPaths.ownLogin({}, { xong: 'mat-khau' }));
}

/** Ends the session whose button was pressed, or all others. */
export function endSessions(c: C<Officer>): Promise<Answer> {
  const current = currentOf(c);
  const key = c.form.get('phien');
  return c.change(async (tx) => {
    const ended = await endOfficerSessions(tx, accountsOf(c), c.actor, { current, ...(key ? { key } : {}) });
    return ownLoginPaths.ownLogin({}, { xong: ended ? 'phien' : 'khong-con' });
  });
}

async function show(c: C<Officer>, errors: FieldErrors): Promise<Answer> {
  const { db } = c.deps;
  const [sessions, changes] = await Promise.all([
    officerSessions(db, c.deps, c.actor, currentOf(c)),
    loginChanges(db, c.actor),
  ]);
  const names = await namesOfOfficers(
    db,
    changes.map((change) => change.by ?? ''),
  );
  const banner = c.query.oneOf('xong', banners);
  return formPage(OwnLoginView({ c, errors, sessions, changes, names, banner }), errors);
}

function currentOf(c: C<Officer>): Buffer {
  if (!c.session) throw new NotFound('session');
  return c.session.id;
}

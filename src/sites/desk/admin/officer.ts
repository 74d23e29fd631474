import {
  changeOfficerLogin,
  decideLoginChange,
  type LoginChange,
  type LoginChanged,
  officerLogin,
} from '#domain/accounts';
import type { Officer } from '#domain/journal';
import { NotFound } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { accountsOf, type C } from '../../../deps.ts';
import { officersWords as w } from '../words/officers.ts';
import { adminPaths } from './admin.paths.ts';
import { OfficerView } from './officer.view.tsx';

type AtOfficer = C<Officer, 'officer'>;

/** Shows one officer's login and what can be done with it. */
export async function get(c: AtOfficer): Promise<Answer> {
  const login = await officerLogin(c.deps.db, c.actor, c.params.officer, c.now);
  return page(OfficerView({ c, actor: c.actor, login, banner: c.query.oneOf('xong', w.done) }));
}

/** Changes the login, or asks a second administrator to confirm it. */
export function change(c: AtOfficer): Promise<Answer> {
  const { officer: officerId } = c.params;
  const what = changeOf(c);
  return c.change(async (tx) =>
    next(c, what, await changeOfficerLogin(tx, accountsOf(c), c.actor, { officerId, change: what })),
  );
}

/** Confirms or declines what another administrator has asked for. */
export function decide(c: AtOfficer): Promise<Answer> {
  const { officer: officerId } = c.params;
  const what = changeOf(c);
  const confirmed = c.form.get('quyet-dinh') === 'xac-nhan';
  return c.change(async (tx) => {
    const o = { officerId, change: what, confirmed };
    return next(c, what, await decideLoginChange(tx, accountsOf(c), c.actor, o));
  });
}

function changeOf(c: AtOfficer): LoginChange {
  const what = c.form.get('viec');
  if (what === 'disable' || what === 'enable' || what === 'new-password' || what === 're-enrol') return what;
  throw new NotFound('change');
}

function next(c: AtOfficer, what: LoginChange, result: LoginChanged): string {
  if (result.outcome === 'done' && result.firstPassword)
    return adminPaths.firstPassword({}, { phieu: result.firstPassword });
  return adminPaths.officer(
    { officer: c.params.officer },
    { xong: result.outcome === 'done' ? what : result.outcome },
  );
}

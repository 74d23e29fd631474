import {
  changeOfficerLogin,
  decideLoginChange,
  type LoginChange,
  type LoginChanged,
  officerLogin,
} from '#domain/accounts';
import { listAgencies } from '#domain/agencies';
import type { Officer } from '#domain/journal';
import { countHeldBy } from '#domain/worklists';
import type { Tx } from '#platform/db/db.ts';
import { type FieldErrors, NotFound, Refusal } from '#platform/errors.ts';
import { type Answer, formPage, page } from '#platform/http/answer.ts';
import { plainSigns } from '#platform/text.ts';
import { accountsOf, type C } from '../../../deps.ts';
import { refusalSentence } from '../refusal/refusal-sentence.ts';
import { keepTicket, knownDevices } from '../sign-in/step-cookie.ts';
import { officersWords as w } from '../words/officers.ts';
import { signInWords } from '../words/sign-in.ts';
import { adminPaths } from './admin.paths.ts';
import { CHANGE_CODE, CONFIRM_CODE, OfficerView } from './officer.view.tsx';

type AtOfficer = C<Officer, 'officer'>;

/** Shows one officer's login and what can be done with it. */
export function get(c: AtOfficer): Promise<Answer> {
  return show(c, {});
}

/** Changes the login, or asks a second administrator to confirm it. */
export async function change(c: AtOfficer): Promise<Answer> {
  const { officer: officerId } = c.params;
  const { code, errors } = readCode(c, CHANGE_CODE);
  if (!c.form.get('viec')) return show(c, { viec: w.needWhat, ...errors });
  const what = changeOf(c);
  if (errors) return show(c, errors);
  const o = { officerId, change: what, own: { code, devices: knownDevices(c) } };
  return actOrAskAgain(c, CHANGE_CODE, () =>
    carriedOut(c, what, (tx) => changeOfficerLogin(tx, accountsOf(c), c.actor, o)),
  );
}

/** Confirms or declines what another administrator has asked for. */
export async function decide(c: AtOfficer): Promise<Answer> {
  const { officer: officerId } = c.params;
  const what = changeOf(c);
  const confirmed = c.form.get('quyet-dinh') === 'xac-nhan';
  const { code, errors } = readCode(c, CONFIRM_CODE);
  if (confirmed && errors) return show(c, errors);
  const own = { code, devices: knownDevices(c) };
  const o = { officerId, change: what, ...(confirmed ? { confirmed, own } : { confirmed }) };
  return actOrAskAgain(c, CONFIRM_CODE, () =>
    carriedOut(c, what, (tx) => decideLoginChange(tx, accountsOf(c), c.actor, o)),
  );
}

// What is refused after a right code is said when the transaction has ended, which uses the code up.
async function carriedOut(
  c: AtOfficer,
  what: LoginChange,
  act: (tx: Tx) => Promise<LoginChanged>,
): Promise<Answer> {
  let refusal: Refusal | undefined;
  const answer = await c.change(async (tx) => {
    const result = await act(tx);
    if (result.outcome !== 'refused') return next(c, what, result);
    refusal = result.no;
    return adminPaths.officer({ officer: c.params.officer });
  });
  return refusal ? show(c, { '': refusalSentence(refusal) }, refusal.status) : answer;
}

// A code that is refused is asked for again on the same page, with what was chosen.
async function actOrAskAgain(c: AtOfficer, field: string, act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch (e) {
    if (!(e instanceof Refusal)) throw e;
    if (e.is('accounts.own-code-wrong')) return show(c, { [field]: w.code.wrong });
    if (e.is('accounts.own-codes-used-up')) return show(c, { [field]: w.code.usedUp });
    throw e;
  }
}

async function show(c: AtOfficer, errors: FieldErrors, status?: Refusal['status']): Promise<Answer> {
  const login = await officerLogin(c.deps.db, c.actor, c.params.officer, c.now);
  const agencies = await listAgencies(c.deps.db, c.now);
  const openDossiers = await countHeldBy(
    c.deps.db,
    login.officerId,
    agencies.map(({ id }) => id),
  );
  const banner = c.query.oneOf('xong', w.done);
  const view = OfficerView({ c, actor: c.actor, login, openDossiers, banner, errors });
  return status ? page(view, { status }) : formPage(view, errors);
}

function readCode(c: AtOfficer, field: string): { code: string; errors?: FieldErrors } {
  const code = plainSigns(c.form.get('code')).replace(/[ -]/g, '');
  if (c.form.twice('code')) return { code, errors: { [field]: signInWords.sentTwice } };
  return /^\d{6}$/.test(code) ? { code } : { code, errors: { [field]: w.code.need } };
}

function changeOf(c: AtOfficer): LoginChange {
  const what = c.form.get('viec');
  if (what === 'disable' || what === 'enable' || what === 'new-password' || what === 're-enrol') return what;
  throw new NotFound('change');
}

function next(c: AtOfficer, what: LoginChange, result: Exclude<LoginChanged, Refused>): string {
  if (result.outcome === 'done' && result.firstPassword) {
    keepTicket(c, result.firstPassword);
    return adminPaths.firstPassword();
  }
  return adminPaths.officer(
    { officer: c.params.officer },
    { xong: result.outcome === 'done' ? what : result.outcome },
  );
}

type Refused = Extract<LoginChanged, { outcome: 'refused' }>;

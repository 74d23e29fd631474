import { ofFewWords } from '#platform/http/form-size.ts';
import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { anyone, officer } from '../who.ts';
import { code, recovery } from './code.ts';
import * as enrol from './enrol.ts';
import * as recoveryCodes from './recovery-codes.tsx';
import { signInPaths as paths } from './sign-in.paths.ts';
import * as signIn from './sign-in.ts';
import * as signOut from './sign-out.ts';

const START = { name: 'accounts.officer.start', max: 120, seconds: 900 };
const SIGN_OUT = { name: 'accounts.officer.sign-out', max: 120, seconds: 900 };
const CODE = { name: 'accounts.officer.code', max: 120, seconds: 900 };

/** Officers' sign-in: the password, the second step and its enrolment, the recovery codes, the sign-out. */
export const signInRows: Row[] = [
  get(paths.signIn.pattern, anyone, signIn.get, { queries: 4, cost: 'small' }),
  post(paths.signIn.pattern, anyone, signIn.post, {
    verb: 'accounts.start-officer-sign-in',
    limits: [START],
  }),
  get(paths.code.pattern, anyone, code.get, { queries: 4, cost: 'small' }),
  post(paths.code.pattern, anyone, code.post, { verb: 'accounts.finish-officer-sign-in', limits: [CODE] }),
  get(paths.recovery.pattern, anyone, recovery.get, { queries: 4, cost: 'small' }),
  post(paths.recovery.pattern, anyone, recovery.post, {
    verb: 'accounts.finish-with-recovery-code',
    limits: [CODE],
  }),
  get(paths.enrol.pattern, anyone, enrol.get, { queries: 4, cost: 'small' }),
  post(paths.enrol.pattern, anyone, enrol.post, { verb: 'accounts.enrol-officer', limits: [CODE] }),
  get(paths.codes.pattern, officer, recoveryCodes.get, { queries: 5, cost: 'small' }),
  post(paths.codes.pattern, officer, recoveryCodes.post, {
    verb: 'accounts.put-recovery-codes-away',
    limits: [CODE],
  }),
  post(paths.signOut.pattern, anyone, signOut.post, { verb: 'accounts.sign-out', limits: [SIGN_OUT] }),
].map(ofFewWords);

import { ofFewWords } from '#platform/http/form-size.ts';
import { get, post } from '#platform/http/route.ts';
import type { Row } from '../../../deps.ts';
import { anyone, citizen, visitor } from '../who.ts';
import { accountPaths as paths } from './account.paths.ts';
import * as forgotten from './forgotten/forgotten.tsx';
import { forgottenCode } from './forgotten/forgotten-code.ts';
import { forgottenPassword } from './forgotten/forgotten-password.ts';
import * as account from './own-account/account.ts';
import * as changePassword from './own-account/change-password.tsx';
import * as confirm from './own-account/confirm.tsx';
import * as contact from './own-account/contact.ts';
import * as emailCode from './own-account/email-code.ts';
import * as phone from './own-account/phone.tsx';
import { phoneCode } from './own-account/phone-code.ts';
import * as register from './registration/register.ts';
import { registerCode } from './registration/register-code.ts';
import * as registerDone from './registration/register-done.tsx';
import { registerPassword } from './registration/register-password.ts';
import * as terms from './registration/terms.tsx';
import * as signIn from './sign-in/sign-in.ts';
import { signInCode } from './sign-in/sign-in-code.ts';
import * as signOut from './sign-in/sign-out.ts';

const START = { name: 'accounts.start', max: 60, seconds: 900 };
// tries of passwords have limits of their own, which a known device does not share with its network
const SIGN_IN = { name: 'accounts.start-sign-in', max: 200, seconds: 900 };
const CODE = { name: 'accounts.code', max: 60, seconds: 900 };
const CONTACT = { name: 'accounts.contact', max: 30, seconds: 900 };
const SIGN_OUT = { name: 'accounts.sign-out', max: 120, seconds: 900 };
const PASSWORD = { name: 'accounts.password', max: 30, seconds: 900 };

/** Registering, signing in and out, and the account's own pages. */
export const accountRows: Row[] = [
  get(paths.terms.pattern, anyone, terms.get, { queries: 2, cost: 'small' }),

  get(paths.register.pattern, visitor, register.get, { queries: 2, cost: 'small' }),
  post(paths.register.pattern, anyone, register.post, {
    verb: 'accounts.start-registration',
    limits: [START],
  }),
  get(paths.registerCode.pattern, anyone, registerCode.get, { queries: 2, cost: 'small' }),
  post(paths.registerCode.pattern, anyone, registerCode.post, { verb: 'accounts.try-code', limits: [CODE] }),
  post(paths.registerResend.pattern, anyone, registerCode.resend, {
    verb: 'accounts.resend-code',
    limits: [CODE],
  }),
  post(paths.registerLeave.pattern, anyone, register.leave, {
    verb: 'accounts.leave-registration',
    limits: [CODE],
  }),
  get(paths.registerPassword.pattern, anyone, registerPassword.get, { queries: 2, cost: 'small' }),
  post(paths.registerPassword.pattern, anyone, registerPassword.post, {
    verb: 'accounts.finish-registration',
    limits: [PASSWORD],
  }),
  get(paths.registerDone.pattern, anyone, registerDone.get, { queries: 3, cost: 'small' }),

  get(paths.signIn.pattern, visitor, signIn.get, { queries: 2, cost: 'small' }),
  post(paths.signIn.pattern, anyone, signIn.post, { verb: 'accounts.start-sign-in', limits: [SIGN_IN] }),
  get(paths.signInCode.pattern, anyone, signInCode.get, { queries: 2, cost: 'small' }),
  post(paths.signInCode.pattern, anyone, signInCode.post, {
    verb: 'accounts.finish-sign-in',
    limits: [CODE],
  }),
  post(paths.signInResend.pattern, anyone, signInCode.resend, {
    verb: 'accounts.resend-code',
    limits: [CODE],
  }),
  post(paths.signOut.pattern, anyone, signOut.post, { verb: 'accounts.sign-out', limits: [SIGN_OUT] }),

  get(paths.forgotten.pattern, anyone, forgotten.get, { queries: 2, cost: 'small' }),
  post(paths.forgotten.pattern, anyone, forgotten.post, { verb: 'accounts.start-reset', limits: [START] }),
  get(paths.forgottenCode.pattern, anyone, forgottenCode.get, { queries: 2, cost: 'small' }),
  post(paths.forgottenCode.pattern, anyone, forgottenCode.post, {
    verb: 'accounts.try-code',
    limits: [CODE],
  }),
  post(paths.forgottenResend.pattern, anyone, forgottenCode.resend, {
    verb: 'accounts.resend-code',
    limits: [CODE],
  }),
  get(paths.forgottenPassword.pattern, anyone, forgottenPassword.get, { queries: 2, cost: 'small' }),
  post(paths.forgottenPassword.pattern, anyone, forgottenPassword.post, {
    verb: 'accounts.finish-reset',
    limits: [PASSWORD],
  }),

  get(paths.account.pattern, citizen, account.get, { queries: 4, cost: 'small' }),
  get(paths.contact.pattern, citizen, contact.get, { queries: 5, cost: 'small' }),
  post(paths.contact.pattern, citizen, contact.post, { verb: 'accounts.change-contact', limits: [CONTACT] }),
  get(paths.phone.pattern, citizen, phone.get, { queries: 4, cost: 'small' }),
  post(paths.phone.pattern, citizen, phone.post, {
    verb: 'accounts.start-contact-change',
    limits: [CONTACT],
  }),
  get(paths.confirm.pattern, citizen, confirm.get, { queries: 3, cost: 'small' }),
  post(paths.confirm.pattern, citizen, confirm.post, {
    verb: 'accounts.confirm-contact-change',
    limits: [CONTACT],
  }),
  get(paths.email.pattern, citizen, emailCode.get, { queries: 3, cost: 'small' }),
  post(paths.email.pattern, citizen, emailCode.post, { verb: 'accounts.prove-email', limits: [CODE] }),
  post(paths.emailSend.pattern, citizen, emailCode.send, {
    verb: 'accounts.start-email-proof',
    limits: [CODE],
  }),
  get(paths.phoneCode.pattern, citizen, phoneCode.get, { queries: 3, cost: 'small' }),
  post(paths.phoneCode.pattern, citizen, phoneCode.post, { verb: 'accounts.prove-phone', limits: [CODE] }),
  post(paths.phoneResend.pattern, citizen, phoneCode.resend, {
    verb: 'accounts.resend-phone-code',
    limits: [CODE],
  }),
  get(paths.password.pattern, citizen, changePassword.get, { queries: 2, cost: 'small' }),
  post(paths.password.pattern, citizen, changePassword.post, {
    verb: 'accounts.change-password',
    limits: [PASSWORD],
  }),
  post(paths.everywhere.pattern, citizen, signOut.postEverywhere, {
    verb: 'accounts.sign-out-everywhere',
    limits: [SIGN_OUT],
  }),
].map(ofFewWords);

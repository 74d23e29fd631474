export type { Account, AccountAddress, AccountLevel, AccountsDeps, NumberProof, Visit } from './account.ts';
export { CITIZEN_SESSION, OFFICER_SESSION } from './account.ts';
export { accountJobs } from './account-jobs.ts';
export type { AccountLetters, CodePurpose } from './account-letters.ts';
export {
  type Challenge,
  findChallenge,
  MOST_SENDS,
  MOST_TRIES,
  REGISTERING_IDLE_MINUTES,
  resendCode,
  tryCode,
} from './challenge.ts';
export type { ChallengePurpose } from './challenge-purpose.ts';
export { changeContact, maskEmail } from './change-contact.ts';
export { changePassword } from './change-password.ts';
export { checkPassword } from './check-password.ts';
export { CODE_MINUTES, EMAIL_CODE_MINUTES } from './code-notice.ts';
export { type ConfirmOutcome, confirmContactChange, type PhoneState } from './confirm-contact-change.ts';
export { type ContactChange, findContactChange, startContactChange } from './contact-change.ts';
export { createAdministrator } from './create-administrator.ts';
export { type DemoCode, demoCodes } from './demo-codes.ts';
export { findEnded } from './end-challenge.ts';
export {
  enrolOfficer,
  findEnrolment,
  findNewRecoveryCodes,
  putRecoveryCodesAway,
} from './enrol-officer.ts';
export {
  findAccount,
  findCitizen,
  findCitizenByNumber,
  findProofs,
  getAccount,
  getFilingAccount,
  hasLostNumber,
} from './find-account.ts';
export { findSignedInCitizen, findSignedInOfficer } from './find-signed-in.ts';
export { FIRST_PASSWORD_HOURS } from './first-password.ts';
export { readIdNumber } from './id-number.ts';
export { type ChangeKind, loginChanges, type SeenChange } from './login-changes.ts';
export { type ClaimingAccount, lookUpNumber, type OpenClaim, openClaim } from './look-up-number.ts';
export { mayAccount } from './may.ts';
export {
  type CodeState,
  checkOfficerPassword,
  type EnrolState,
  findOfficerActor,
  finishOfficerSignIn,
  finishWithRecoveryCode,
  type OfficerSignInOutcome,
  openOfficerSession,
  startOfficerSignIn,
} from './officer-sign-in.ts';
export { hasAnyLogin } from './officers.store.ts';
export type { LoginChange } from './officers-admin.store.ts';
export {
  changeOfficerLogin,
  decideLoginChange,
  type FirstPassword,
  type LoginChanged,
} from './officers-change.ts';
export { findFirstPassword, putFirstPasswordAway } from './officers-first-password.ts';
export {
  disabledOfficers,
  loginsWithRequest,
  type OfficerLogin,
  officerByUsername,
  officerLogin,
  officerLogins,
} from './officers-logins.ts';
export { changeOfficerPassword } from './officers-password.ts';
export { endOfficerSessions, type OwnSession, officerSessions } from './officers-sessions.ts';
export {
  type PasswordFault,
  type PasswordRules,
  type PersonalFacts,
  passwordFaults,
  passwordStrength,
} from './password-rules.ts';
export { maskPhone, readPhone } from './phone.ts';
export {
  type EmailState,
  findEmailProof,
  proveEmail,
  resendEmailCode,
  startEmailProof,
} from './prove-email.ts';
export { proveNumber } from './prove-number.ts';
export { findPhoneProof, provePhone, resendPhoneCode } from './prove-phone.ts';
export {
  finishRegistration,
  leaveRegistration,
  type PasswordStepOutcome,
  type Registered,
  type Registration,
  startRegistration,
  TERMS_VERSION,
} from './register.ts';
export { RELEASE_REASONS, type ReleaseReason, releaseNumber } from './release-number.ts';
export { finishReset, type Reset, startReset } from './reset-password.ts';
export { accountSealedColumns } from './sealed-columns.ts';
export { type SeedCitizen, seedCitizens } from './seed-citizens.ts';
export { seedOfficerLogins } from './seed-officer-logins.ts';
export {
  finishSignIn,
  openCitizenSession,
  type SignInState,
  startSignIn,
} from './sign-in.ts';
export { signOut, signOutEverywhere } from './sign-out.ts';
export type { SmsCeilings } from './sms-ceilings.ts';
export { totpUri } from './totp.ts';

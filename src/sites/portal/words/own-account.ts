import type { InEveryLanguage, Words } from '#platform/language.ts';
import { vi } from './own-account.vi.ts';

const en = {
  account: {
    title: 'Account details',
    done: {
      'da-luu': 'Your contact details have been saved.',
      'da-xac-minh': 'The e-mail address is verified. From now on messages go to it.',
      'da-doi-so':
        'The telephone number has been changed. The former number has been told, and other devices are signed out.',
      'da-doi': 'The password has been changed. Other devices are signed out.',
    },
    over: 'The step before took too long. What is in use now stands on this page; if it is not as you want it, please start again.',
    triedOut: 'A wrong password was entered 5 times, so nothing was changed. Please start again.',
    identity: 'As on the identity card',
    contact: 'Contact details',
    fullName: 'Full name',
    idNumber: 'Personal number',
    birthDate: 'Date of birth',
    sex: 'Sex',
    sexes: { nam: 'Male', nu: 'Female' },
    level: 'Verification',
    levels: { none: 'Not verified', vneid: 'Verified by VNeID', counter: 'Verified at a counter' },
    unverified:
      'An account that is not verified shows only the applications that you have sent yourself. To verify it, bring your identity card to a one-stop centre.',
    phone: 'Telephone',
    changePhone: 'Change the telephone number',
    email: 'E-mail address',
    emailProven: 'verified',
    emailUnproven: 'not verified',
    emailUse: {
      none: 'Messages go to your telephone as text messages. Give an e-mail address if you would rather have letters.',
      unproven: 'This address is not used yet: messages go to your telephone until you have verified it.',
      proven: 'Messages go to this address.',
      waiting: 'Until you have verified the new address, messages go to the present one.',
    },
    newEmail: 'New address',
    proveEmail: 'Send a verification code',
    address: 'Postal address',
    none: 'None',
    changeContact: 'Change e-mail or postal address',
    security: 'Password and signing in',
    password: 'Password',
    passwordDots: '••••••••',
    changePassword: 'Change the password',
    sessions: 'Where you are signed in',
    sessionsLead: 'If you see a place that you do not know, sign out everywhere, then change the password.',
    device: 'Device',
    opened: 'Signed in',
    lastUsed: 'Last used',
    ip: 'Network address',
    thisOne: 'this one',
    unknownDevice: 'Unknown device',
    everywhere: 'Sign out everywhere',
  },
  contact: {
    title: 'Change contact details',
    email: 'E-mail address',
    emailHint:
      'A new address is used only when you have entered your password and the code that is sent to it.',
    address: 'Postal address',
    addressHint: 'Fills in forms for you, and results are posted to it. It can be left empty.',
    moved: (email, address) =>
      `The account has been changed elsewhere since you entered this. Saved now: e-mail address ${email}; postal address ${address}. Saving here replaces them.`,
    button: 'Save',
    cancel: 'Change nothing',
  },
  phone: {
    title: 'Change the telephone number',
    lead: (now) =>
      `Present number: ${now}. Codes for signing in go to the number of the account, so you need the telephone with the new number at hand.`,
    label: 'New telephone number',
    hint: 'We ask for your password, then send a verification code to this number.',
    button: 'Continue',
    cancel: 'Do not change it',
  },
  confirm: {
    title: 'Confirm with your password',
    lead: 'So that nobody else can take your account, enter your password once more before this is changed:',
    newPhone: 'New telephone number',
    newEmail: 'New e-mail address',
    noEmail: 'No e-mail address',
    noEmailValue: 'Messages will go to your telephone',
    password: 'Present password',
    button: 'Confirm',
    correct: 'Correct what you entered',
    cancel: 'Change nothing',
  },
  changePassword: {
    title: 'Change the password',
    old: 'Present password',
    button: 'Change the password',
    cancel: 'Do not change it',
  },
} satisfies Words<typeof vi>;

/** Words of the pages where people see and change their own account. */
export const ownAccountWords: InEveryLanguage<typeof vi> = { vi, en };

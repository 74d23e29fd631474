import type { InEveryLanguage, Words } from '#platform/language.ts';
import { typedFaultWords } from '#views/words/typed-faults.ts';
import { vi } from './account.vi.ts';

const en = {
  register: {
    title: 'Register an account',
    lead: 'An account is for citizens, to apply and to track applications online. You need your identity card and a telephone that receives text messages.',
    steps: ['Details', 'Verify the telephone', 'Password'],
    idNumber: 'Personal number (number of the identity card)',
    idNumberHint: '12 digits on the identity card; this is also the name you sign in with.',
    fullName: 'Full name',
    fullNameHint: 'As it is written on the identity card.',
    birthDate: 'Date of birth',
    birthDateHint:
      'For example: 27/11/1990. If your papers have only a year, or a month and a year, enter that.',
    phone: 'Mobile telephone number',
    phoneHint:
      'Best a number that is registered in your own name. A verification code goes to it each time you sign in.',
    email: 'E-mail address',
    emailHint: 'For messages and receipts. It is used only after you have signed in and verified it.',
    terms: 'I have read and accept the terms of use',
    termsRead: 'Read the terms of use and the notice on personal data',
    sharingRead: 'See what personal data is used for and who may see it',
    button: 'Register',
    leave: 'Do not register, and delete what was entered',
    leaveSure: 'What is deleted cannot be brought back; to register you would have to enter it again.',
    leaveYes: 'Delete it and do not register',
    kept: (minutes) =>
      `So that you can correct it, what you entered is kept for this browser until you have registered, ${minutes} minutes at most after the last thing you did. Passwords and verification codes are not kept. On a shared computer, delete it before you leave.`,
    have: 'Do you have an account already?',
    signIn: 'Sign in',
    asideTitle: 'An account that is not verified',
    aside:
      'A new account is not verified: it shows only the applications that you have sent yourself. To verify it, bring your identity card to any one-stop centre of the province.',
    otherTitle: 'No telephone?',
    other: 'You can apply in person at a one-stop centre; an officer enters the application for you.',
  },
  doneAndIn: {
    title: 'You are registered and signed in',
    next: 'You can apply now. Next time, sign in with your personal number, the password that you have just chosen and a code that goes to your telephone.',
    email: 'The e-mail address that you gave is not used yet: open “Account details” to verify it.',
    button: 'Choose a procedure to apply for',
    account: 'Account details',
  },
  done: {
    title: 'Your registration has been sent',
    next: 'Sign in with your personal number and the password that you have just chosen.',
    unable:
      'Does that password not let you in? If you have registered with this telephone before, use your former password or choose a new one. If not, bring your identity card to a one-stop centre: an officer compares it so that you can have an account.',
    email:
      'The e-mail address that you gave is not used yet: after you have signed in, open “Account details” to verify it.',
    button: 'Sign in',
    reset: 'Choose a new password',
  },
  doneAlready: {
    title: 'This is done',
    what: {
      register:
        'Your registration has been sent. There is nothing to do again: sign in with your personal number and the password that you have chosen.',
      reset: 'The password has been replaced. Sign in with the new one.',
      contact:
        'You have confirmed this with your password. What is in use now stands under “Account details”.',
      email: 'The e-mail address is verified. Messages go to it.',
      phone: 'The telephone number of the account has been changed. Codes for signing in go to the new one.',
    },
    registeredAndIn: 'You are registered and signed in. There is nothing to do again.',
    account: 'Account details',
    signIn: 'Sign in',
  },
  code: {
    title: 'Enter the verification code',
    emailTitle: 'Verify the e-mail address',
    sent: (phone) => `A verification code has been sent to the telephone number ${phone}.`,
    sentByMail: (email) => `A verification code has been sent to ${email}.`,
    sentIf: (phone) =>
      `If the personal number and the telephone number are those of an account, a verification code has been sent to ${phone}.`,
    label: 'Verification code',
    hint: (minutes) => `6 digits, good for ${minutes} minutes.`,
    button: 'Confirm',
    missing: 'Have you not received the code?',
    resend: 'Send it again',
    resent: 'A new code has been sent. The one before no longer works.',
    resentIf:
      'If the personal number and the telephone number are those of an account, a new code has been sent and the one before no longer works.',
    noMore: 'The code has been sent as often as it can be. Please start again in a few minutes.',
    wrongNumber: 'Is the number wrong?',
    wrongEmail: 'Is the address wrong?',
    correct: 'Correct it',
    help: {
      register: [
        'No text message?',
        'Check the number that you entered and the signal of your telephone, wait a minute, then choose “Send it again”. If nothing arrives, you can apply in person at a one-stop centre.',
      ],
      account: [
        'Have you lost the telephone number?',
        'If you are still signed in on another device, you can change the number there, under “Account details”. If not, register again with your new number; what you have sent can still be tracked by its code and the security code on the receipt.',
      ],
      phone: [
        'Your present number is still in use',
        'The new number takes its place only when you have entered the right code. A text message then tells the former number of the change.',
      ],
      email: [
        'Do you not see the letter?',
        'Look among unwanted mail too, and check the address that you entered. Until it is verified, messages reach you as before.',
      ],
    },
    demo: 'Trial: see the code in the trial mailbox',
    restart: 'Start again',
  },
  password: {
    title: 'Choose a password',
    lead: {
      mixed:
        'A password has 8 characters or more, with small letters, capital letters, digits and special characters (such as ! @ # %).',
      long: 'A password has 12 characters or more, of any kind. A few words that are easy to remember and have nothing to do with one another are best.',
    },
    avoid: 'Do not use a common password, your date of birth, personal number or telephone number.',
    label: 'New password',
    again: 'New password again',
    check: 'See how strong it is',
    strengthTitle: 'Strength of the password',
    strengths: ['Not enough', 'Enough', 'Fair', 'Strong', 'Very strong'],
    button: 'Complete the registration',
    resetButton: 'Set the new password',
  },
  signIn: {
    title: 'Sign in',
    lead: 'For citizens. After this step, a verification code is sent to your telephone.',
    idNumber: 'Personal number (number of the identity card)',
    password: 'Password',
    phone: 'Telephone number of the account',
    phoneHint:
      'Needed when several accounts have given this personal number, or when it no longer belongs to your account.',
    button: 'Sign in',
    forgotten: 'Forgotten your password?',
    none: 'No account yet?',
    register: 'Register',
    officer: 'Officers sign in here',
    otherTitle: 'Signing in with VNeID',
    other: 'In preparation; it cannot be used yet.',
    wrong:
      'The personal number or the password is not right. If you are sure that they are, enter the telephone number of the account too',
    over: 'The step before took too long. Please start again.',
    signedOut: 'You have signed out.',
    wrongPasswords:
      'A wrong password was entered 5 times, so the session has ended and nothing was changed. Please sign in again.',
    passwordChanged: 'The password has been replaced. Sign in with the new one.',
    demoTitle: 'Trial accounts',
    demo: 'The trial accounts and their password',
  },
  forgotten: {
    title: 'Forgotten password',
    lead: 'Enter the personal number and the telephone number of the account. A verification code is sent to that telephone.',
    button: 'Send the verification code',
    phoneGoneTitle: 'Do you no longer have that telephone number?',
    phoneGone:
      'Register again with your new number; what you have sent can still be tracked by its code and the security code on the receipt. You can also apply in person at a one-stop centre.',
  },
  errors: {
    idNumber: 'Enter the personal number of 12 digits as it is on the identity card',
    fullName: 'Enter the full name as it is on the identity card, in letters only',
    fullNameLong: 'Shorten the full name to 80 characters',
    birthDate: 'Enter the date of birth as day/month/year, for example 27/11/1990',
    birthDateFuture: 'Enter a date of birth before today',
    birthDateOld: (typed) => `Check the year of birth: ${typed} is before 1900`,
    typed: typedFaultWords.en,
    fields: {
      idNumber: 'the personal number',
      fullName: 'the full name',
      birthDate: 'the date of birth',
      phone: 'the telephone number',
      email: 'the e-mail address',
    },
    birthYear: 'Check the date of birth and the personal number: their years of birth differ',
    phone: 'Enter a mobile telephone number of 10 digits, for example 0912 345 678',
    email: 'Enter an e-mail address such as name@example.com, or leave it empty',
    terms: 'Tick the box when you have read the terms',
    twice: 'This was sent twice, with different content. Enter it once more',
    password: 'Enter a password',
    passwordOld: 'Enter your present password',
    passwordOldWrong: 'The present password is not right. Enter it again',
    passwordAgain: 'The two passwords differ. Enter the password again in both boxes',
    passwordBoth: 'Enter the new password again in both boxes',
    code: 'Enter the 6 digits of the message',
    codeWrong: 'The code is not right. Check the latest message and enter it again',
    codeByMail: 'Enter the 6 digits of the letter',
    codeWrongByMail: 'The code is not right. Check the latest letter and enter it again',
    codeStopped:
      'There have been too many wrong codes today. Try again from midnight on, or use a device on which you have signed in before. If the wrong codes were not yours, reset your password',
    codeOver: 'The code has expired. Choose “Send it again” for a new code',
    codeUsedUp:
      'A wrong code was entered 5 times, so this one can no longer be used. Choose “Send it again” for a new code',
    phoneSame: 'This is the present number. Enter a new one',
    province: 'Choose a province from the list',
    commune: 'Choose a commune of that province',
    detail: 'Enter house number, street, village or quarter, at most 200 characters',
    faults: {
      short: 'Choose a password of 8 characters or more',
      'shorter-than-12': 'Choose a password of 12 characters or more',
      long: 'Choose a password of 128 characters or fewer',
      classes: 'Choose a password with small letters, capital letters, digits and special characters',
      common: 'This password is too common and easy to guess. Choose another',
      own: 'The password contains your personal number, telephone number or date of birth. Choose another',
      same: 'Choose a password that is not the present one',
    },
  },
} satisfies Words<typeof vi>;

/** Words of the pages for registering and signing in, and of the errors beside the fields of an account. */
export const accountWords: InEveryLanguage<typeof vi> = { vi, en };

export type AccountErrors = Words<typeof vi>['errors'];

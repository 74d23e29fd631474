import { fold } from '#platform/text.ts';
import { COMMON_STEMS } from './common-passwords.ts';
import { isOftenStolen } from './stolen-passwords.ts';

export const LONGEST_PASSWORD = 128;

const LEAST: Readonly<Record<PasswordRules, number>> = { mixed: 8, long: 12 };

// The swaps that everybody knows: a sign on the left is read as the letter on the right.
const SWAPS: readonly (readonly [RegExp, string])[] = [
  [/[@4]/g, 'a'],
  [/3/g, 'e'],
  [/[1!|]/g, 'i'],
  [/0/g, 'o'],
  [/[$5]/g, 's'],
  [/7/g, 't'],
];

/**
 * Every rule that a new password breaks. It must follow the rules of the province (decision 37), must not be a common one, and must contain
 * nothing of the person's card or telephone number; of one that is too long, nothing else is looked at.
 */
export function passwordFaults(
  password: string,
  rules: PasswordRules,
  personal: PersonalFacts = {},
): PasswordFault[] {
  if (password.length > LONGEST_PASSWORD) return ['long'];
  const faults: PasswordFault[] = [];
  if ([...password].length < LEAST[rules]) faults.push(rules === 'long' ? 'shorter-than-12' : 'short');
  if (rules === 'mixed' && characterClasses(password) < 4) faults.push('classes');
  if (containsPersonalFacts(password, personal)) faults.push('own');
  else if (isCommon(password) || isOftenStolen(password)) faults.push('common');
  return faults;
}

/** 0 (refused) to 4 (very strong), shown while a password is chosen. */
export function passwordStrength(
  password: string,
  rules: PasswordRules,
  personal: PersonalFacts = {},
): 0 | 1 | 2 | 3 | 4 {
  if (passwordFaults(password, rules, personal).length > 0) return 0;
  const length = [...password].length;
  const different = new Set(password).size;
  if (length >= 16 && different >= 10) return 4;
  if (length >= 12 && different >= 8) return 3;
  return different >= 7 ? 2 : 1;
}

function characterClasses(s: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{L}\p{Nd}\s]/u].filter((c) => c.test(s)).length;
}

function containsPersonalFacts(password: string, personal: PersonalFacts): boolean {
  const digits = password.replace(/\D/g, '');
  const birthParts = personal.birthDate?.split('-') ?? [];
  const [y = '', m = '', d = ''] = birthParts;
  const facts = [
    personal.idNumber,
    personal.idNumber?.slice(-6),
    personal.phone,
    personal.phone?.slice(-7),
    ...(birthParts.length === 3 ? [d + m + y, y + m + d, d + m + y.slice(2)] : []),
  ];
  if (facts.some((f) => f && f.length >= 6 && digits.includes(f))) return true;
  const username = personal.username && fold(personal.username);
  return !!username && username.length >= 4 && fold(password).includes(username);
}

function isCommon(password: string): boolean {
  const plain = fold(password).replace(/\s/g, '');
  let withLetters = plain;
  for (const [sign, letter] of SWAPS) withLetters = withLetters.replace(sign, letter);
  const cores = [plain, withLetters, coreWithLetters(plain)].map((s) => s.replace(/[^a-z]/g, ''));
  if (cores.some((core) => COMMON_STEMS.has(core) || COMMON_STEMS.has(halfOf(core)))) return true;
  return isSequence(plain.replace(/[^a-z0-9]/g, ''));
}

// 'P@ssw0rd123!': the digits and signs at the ends are decoration, those inside stand for letters
function coreWithLetters(s: string): string {
  let core = s.replace(/^[^a-z@$]+/, '').replace(/[^a-z]+$/, '');
  for (const [sign, letter] of SWAPS) core = core.replace(sign, letter);
  return core;
}

function halfOf(s: string): string {
  const half = s.slice(0, s.length / 2);
  return half && half + half === s ? half : s;
}

// 'Aa11111@', '12345678', 'abcd1234': long runs of the same or the next character, and little else
function isSequence(s: string): boolean {
  let steps = 0;
  for (let i = 1; i < s.length; i++) {
    const step = s.charCodeAt(i) - s.charCodeAt(i - 1);
    if (Math.abs(step) <= 1) steps += 1;
  }
  return s.length > 0 && steps >= Math.max(4, s.length - 3);
}

/** `mixed`: 8 characters of four kinds, as the ministry's guide says; `long`: 12 characters of any kind, as is recommended. */
export type PasswordRules = 'mixed' | 'long';

export type PasswordFault = 'short' | 'shorter-than-12' | 'long' | 'classes' | 'common' | 'own';

/** Facts of a person that others can know and guess first. */
export interface PersonalFacts {
  idNumber?: string;
  phone?: string;
  /** 'YYYY-MM-DD' */
  birthDate?: string;
  username?: string;
}

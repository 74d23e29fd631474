import type { CaptchaQuestion } from '#platform/captcha.ts';
import type { InEveryLanguage } from '#platform/language.ts';
import { vi } from './captcha.vi.ts';

const UNITS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

export const captchaWords: InEveryLanguage<typeof vi> = {
  vi,
  en: {
    questionLabel: 'Security question',
    questionHint: 'Answer in digits.',
    another: 'Ask another question',
    working: 'An automatic check against mass sending is running. You can go on filling in the form.',
    slow: 'The check takes a little long here. Wait a few more seconds, or answer a question instead.',
    answerInstead: 'Answer a question instead',
    progress: 'Automatic check',
    waiting: 'Finishing the automatic check, please wait a few seconds…',
    done: 'The automatic check is done.',
    wrong: 'That was not the answer, or the question was too old. Answer this new question',
    missing: 'Answer the security question',
    workRefused: 'The automatic check was not accepted. Send the form again, or answer this question',
    tooMany:
      'There were too many answers from this network in the last hour. Use a browser with JavaScript turned on, or try again in an hour',
    spelled: (n) => numberInWords(n),
    question: ({ ask, numbers }: CaptchaQuestion) => {
      const spelled = numbers.map(numberInWords);
      return ask === 'sum'
        ? `What is ${spelled.join(' plus ')}?`
        : `Which of these numbers is the largest: ${spelled.join(', ')}?`;
    },
  },
};

/** 0 to 99: 21 → 'twenty-one'. */
function numberInWords(n: number): string {
  if (n < UNITS.length) return UNITS[n] ?? String(n);
  const unit = n % 10;
  const tens = TENS[Math.floor(n / 10)] ?? String(n);
  return unit === 0 ? tens : `${tens}-${UNITS[unit]}`;
}

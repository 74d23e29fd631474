import { fold, plainSigns } from '#platform/text.ts';

const NUMBERS = Array.from({ length: 100 }, (_, n) => n);

/**
 * The answer to a captcha's question as it is compared: in digits also where somebody answered in words, as the question asks. `spelled`
 * says a number in the language of the page.
 */
export function readAnswer(typed: string, spelled: (n: number) => string): string {
  const answer = plainSigns(typed).trim();
  const spoken = asSpoken(answer);
  const n = NUMBERS.find((each) => asSpoken(spelled(each)) === spoken);
  return n === undefined ? answer : String(n);
}

// 'bảy mươi tư' and 'bảy mươi bốn', 'hai mươi năm' and 'hai mươi lăm' are the same number
function asSpoken(text: string): string {
  return fold(text)
    .replace(/[-,.]/g, ' ')
    .replace(/\blam\b/g, 'nam')
    .replace(/\btu\b/g, 'bon')
    .replace(/ +/g, ' ')
    .trim();
}

import { formats } from '#platform/formats.ts';
import { inEveryLanguage } from '#platform/language.ts';
import { eFormWords } from '../words/e-form.ts';

/** Words for values without words of their own, for `summarise` and `diffAnswers`. */
export const valueWords = inEveryLanguage((language) => ({
  yes: eFormWords[language].yes,
  no: eFormWords[language].no,
  money: formats[language].money,
}));

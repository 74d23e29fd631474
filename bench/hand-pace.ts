/**
 * How long a practised person's hand and head take, in seconds. The keystroke-level model (Card, Moran, Newell 1980) for what is done on a
 * screen: 1.35 to make up one's mind, 1.1 to aim and press. Letters as people type on telephones: 36.2 words of five letters a minute
 * (Palin and others 2019, 37,000 people), and as Telex has them: a mark is a letter more. Taking a photograph of a paper is a guess.
 */
export const DECIDE_S = 1.35;
export const PRESS_S = 1.1;
export const KEY_S = 60 / (36.2 * 5);
export const PHOTOGRAPH_S = 15;

/** How many keys Telex takes for a text: `ễ` is e, e, x. */
export function keysOf(text: string): number {
  return text.replace(/đ/giu, 'dd').normalize('NFD').length;
}

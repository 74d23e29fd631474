/** Words in the language of the place where something stands. */
export function inLanguageOf<W>(words: { vi: W; en: W }): (place: Element) => W {
  return (place) => (isEnglish(place) ? words.en : words.vi);
}

export function isEnglish(place: Element): boolean {
  return place.closest<HTMLElement>('[lang]')?.lang === 'en';
}

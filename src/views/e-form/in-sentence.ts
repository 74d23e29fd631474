/** A title within a sentence: "Họ và tên" as "họ và tên"; "CCCD của mẹ" stays as it is. */
export function inSentence(title: string): string {
  const [first = '', second = ''] = title;
  return second !== '' && second === second.toLowerCase()
    ? first.toLowerCase() + title.slice(first.length)
    : title;
}

/** Where the values of a PDF begin: behind "12 0 obj" and "trailer", wherever in its bytes. */
export function* places(bytes: Buffer): Generator<Place> {
  // each word is looked for once, and not again from every place of the other one on the way to it
  const next = { obj: -1, trailer: -1 };
  const find = (word: 'obj' | 'trailer', from: number) => {
    if (next[word] < from) {
      const at = bytes.indexOf(word, from, 'latin1');
      next[word] = at < 0 ? Number.POSITIVE_INFINITY : at;
    }
    return next[word];
  };
  for (let at = 0; ; ) {
    const [object, trailer] = [find('obj', at), find('trailer', at)];
    if (trailer < object) {
      at = trailer + 7;
      yield { at, number: 0, generation: 0, isMeant: true };
      continue;
    }
    if (object === Number.POSITIVE_INFINITY) return;
    at = object + 3;
    const before = bytes.toString('latin1', Math.max(0, object - 40), object);
    if (/[a-z]$/i.test(before) || /^[a-z]/i.test(bytes.toString('latin1', at, at + 1))) continue;
    const [, number = 0, generation = 0] = /(\d+)[\s\0]+(\d+)[\s\0]*$/.exec(before) ?? [];
    // a comment, or much space, may part the numbers from the word
    const isMeant = /(?:\d|[\r\n]|^)[\s\0]*$/.test(before);
    yield { at, number: Number(number), generation: Number(generation), isMeant };
  }
}

export interface Place {
  at: number;
  /** 0 where it cannot be told. */
  number: number;
  generation: number;
  /** A table of references may point there; otherwise the word stands there by chance, in a picture or a text. */
  isMeant: boolean;
}

import { closeSync, createReadStream, openSync, readSync } from 'node:fs';

/**
 * The lines of a text file as any program wrote it: UTF-8 or, by its mark, UTF-16; ended by \\n, \\r\\n or \\r and by nothing else, so that
 * the separators of Unicode inside a text do not cut it. Opened only when it is read. `read` hears of the bytes as they come.
 */
export async function* linesOf(
  file: string,
  read: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOf(file));
  let rest = '';
  for await (const chunk of createReadStream(file)) {
    read((chunk as Buffer).length);
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split(/\r\n|\n|\r(?=[^\n])/);
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest.replace(/\r$/, '');
}

// The decoder takes the mark off by itself
function encodingOf(file: string): string {
  const mark = Buffer.alloc(2);
  const fd = openSync(file, 'r');
  try {
    readSync(fd, mark, 0, 2, 0);
  } finally {
    closeSync(fd);
  }
  if (mark[0] === 0xff && mark[1] === 0xfe) return 'utf-16le';
  return mark[0] === 0xfe && mark[1] === 0xff ? 'utf-16be' : 'utf-8';
}

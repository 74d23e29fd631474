import { rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { ROOT } from '#platform/root.ts';
import { asBrowsersAsk } from './as-browsers-ask.ts';
import type { Question } from './ask.ts';

// removed at the end
const files: string[] = [];

/** A page as it is sent to a browser, compressed as it is there. */
export function answerTo(base: string, { path, headers }: Question): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const r = request(base + path, { headers: { ...asBrowsersAsk, ...headers } }, (answer) => {
      const pieces: Buffer[] = [];
      answer.on('data', (piece: Buffer) => pieces.push(piece));
      answer.on('end', () =>
        answer.statusCode === 200
          ? resolve(Buffer.concat(pieces))
          : reject(new Error(`${path}: ${answer.statusCode}`)),
      );
    });
    r.on('error', reject).end();
  });
}

/**
 * A file with an answer, for a baseline that sends the same bytes to every request. They have to be the same, not only as many: the load
 * generator makes a text of what it gets, which takes far longer of a compressed page than of one letter over and over, and the quicker
 * the client, the more requests does a server find each time it is woken.
 */
export function keepAnswer(answer: Buffer): string {
  const file = join(ROOT, '.cache/bench', `answer-${process.pid}-${files.length}`);
  writeFileSync(file, answer);
  if (files.length === 0)
    process.once('exit', () => {
      for (const each of files) rmSync(each, { force: true });
    });
  files.push(file);
  return file;
}

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linesOf } from './lines-of.ts';

const dir = mkdtempSync(join(tmpdir(), 'mot-cua-lines-'));
const LINES = ['{"name":"một"}', '', '{"name":"hai\u2028ba"}'];

async function read(content: Buffer): Promise<string[]> {
  const file = join(dir, 'a.jsonl');
  writeFileSync(file, content);
  const lines: string[] = [];
  for await (const line of linesOf(file)) lines.push(line);
  return lines;
}

test.each([
  ['line feeds', Buffer.from(LINES.join('\n'))],
  ['a line feed at the end', Buffer.from(`${LINES.join('\n')}\n`)],
  ['the line ends of Windows', Buffer.from(`${LINES.join('\r\n')}\r\n`)],
  ['the line ends of old Macs', Buffer.from(`${LINES.join('\r')}\r`)],
  ['a mark of UTF-8', Buffer.from(`\ufeff${LINES.join('\n')}`)],
  ['UTF-16 as Windows writes it', Buffer.from(`\ufeff${LINES.join('\r\n')}`, 'utf16le')],
  ['UTF-16 the other way round', Buffer.from(`\ufeff${LINES.join('\r\n')}`, 'utf16le').swap16()],
])('a file with %s has the same lines', async (_what, content) => {
  expect(await read(content)).toEqual(LINES);
});

test('a line end and a letter that fall between two reads are one', async () => {
  const long = `${'a'.repeat(64 * 1024 - 1)}`;
  expect(await read(Buffer.from(`${long}\r\nb`))).toEqual([long, 'b']);
  expect(await read(Buffer.from(`${long}ễb\nc`))).toEqual([`${long}ễb`, 'c']);
});

test('an empty file has no lines', async () => {
  expect(await read(Buffer.alloc(0))).toEqual([]);
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';
import type { Browser } from '#testing/browser-client.ts';
import { BIRTH } from '#testing/filed.ts';
import { begin, tellOfBirth } from '#testing/filing-steps.ts';
import { samplePdf } from '#testing/sample-files.ts';
import { signedIn } from '#testing/sign-in.ts';

const SENTENCE = 'có thể chạy như mã lệnh hoặc mở như trang web';
const JOB = '\u001b%-12345X';

let t: TestApp;
let b: Browser;
let draft: string;
let pdf: Buffer;
beforeAll(async () => {
  t = await testApp({ now: '2026-11-20T09:00:00+07:00' });
  b = await signedIn(t);
  draft = await begin(b, BIRTH, { them: '1' });
  await tellOfBirth(t, b, draft);
  pdf = await samplePdf();
});
afterAll(() => t.close());

const proof = 'giay-to/giay-chung-sinh';
const send = (body: Buffer) =>
  b.upload(`${draft}/${proof}`, {}, [{ field: 'file:giay-chung-sinh', filename: 'giấy.pdf', body }]);
const behind = (before: string) => Buffer.concat([Buffer.from(before, 'latin1'), pdf]);

/** The file as it comes back to whoever sent it, who then takes it out again. */
async function keptOf(body: Buffer): Promise<Buffer> {
  t.clock.advance(1_000_000);
  expect((await send(body)).status).toBe(303);
  const [id] = /(?<=value="remove:)[^"]+/.exec((await b.get(`${draft}/giay-to`)).html) ?? [];
  const kept = (await b.get(`${draft}/tep/${id}`)).body;
  await b.upload(`${draft}/${proof}`, { _action: `remove:${id}` }, []);
  return kept;
}

async function isRefused(body: Buffer): Promise<void> {
  t.clock.advance(1_000_000);
  const answer = await send(body);
  expect(answer.status).toBe(422);
  expect(answer.html).toContain(SENTENCE);
}

test.each([
  ['an empty line', '\r\n'],
  ['the mark of UTF-8', '\u00ef\u00bb\u00bf'],
  ['a scanner’s padding', `${'\0'.repeat(40)}\f \t`],
])('a PDF behind %s is taken, and stays as it is', async (_what, before) => {
  expect((await keptOf(behind(before))).equals(behind(before))).toBe(true);
});

test.each([
  [
    'the commands of a printer',
    `${JOB}@PJL JOB NAME="giay; 1"\r\n@PJL SET COPIES=1\r\n\r\n@PJL ENTER LANGUAGE=PDF\r\n`,
  ],
  ['the end of the job before', `${JOB}${JOB}\n`],
  ['the ticket of a printer', '%XRXbegin: 001.0300\n%OID_ATT_JOB_TYPE OID_VAL_JOB_TYPE_PRINT;\n%XRXend\n'],
  [
    'the headers of a form',
    '------WebKitFormBoundaryA1b2\r\nContent-Disposition: form-data; name="file"; filename="giay (1).pdf"\r\nContent-Type: application/pdf\r\n\r\n',
  ],
  [
    'the headers of a mail',
    '--=_Part_1.2\nContent-Type: application/pdf;\n\tname=giay.pdf\nContent-Transfer-Encoding: 8bit\n\n',
  ],
  [
    'the answer of a server',
    'HTTP/1.1 200 OK\r\nDate: Fri, 20 Nov 2026 02:00:00 GMT\r\nContent-Type: application/pdf\r\n\r\n',
  ],
])('a PDF behind %s is taken, and kept without it', async (_what, before) => {
  expect((await keptOf(behind(before))).equals(pdf)).toBe(true);
});

test.each([
  ['a script', 'a=1/*'],
  ['a script in the words of a header', 'Content-Type: 1/*'],
  ['a script that asks in the words of a header', '--a?\nContent-Type: alert(1)\n'],
  ['a script before a header', 'alert(1)\nContent-Type: application/pdf\n\n'],
  ['one number, of which the header takes the rest', '0'],
  ['a label', 'date: alert(1)\n'],
  ['what a script decorates a class with', '@PJL\n'],
  ['a shell’s script', '#!/bin/sh\nrm -rf ~\nexit\n'],
  ['a shell’s command between headers', 'Content-Type: application/pdf\nrm -rf ~\nexit\n'],
  ['a shell’s command behind a header', 'Content-Type: application/pdf; rm -rf ~\n\n'],
  ['a shell’s command in a printer’s', `${JOB}@PJL COMMENT "$(rm -rf ~)"\n`],
  ['a shell’s command behind a printer’s', `${JOB}@PJL SET COPIES=1\nrm -rf ~\n`],
  ['a shell’s command in a comment', '% `rm -rf ~`\n'],
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['what a program printed in error', '<br />\n<b>Warning</b>: Undefined variable\n'],
  ['a picture that acts, in a comment', '%<img src=x onerror=alert(1)>\n'],
  ['a comment of a page that goes on', '%<!--\n'],
])('a PDF behind %s is refused with the reason', async (_what, before) => {
  await isRefused(behind(before));
});

const beginning = (comments: string) =>
  Buffer.from(
    pdf.toString('latin1').replace('\n', () => comments),
    'latin1',
  );

test('a PDF is refused whose first comments are a page or open a script’s comment, also behind white space', async () => {
  for (const comments of [
    '<!--\n',
    '/*\n',
    '\n%/*\n',
    '\n%\u00e2\u00e3\n \t%<script>alert(1)</script>\n',
    '\n%<?php phpinfo() ?>\n',
    '\n%<a x\n',
    '\n%<b/onclick=alert(1)>\n',
  ]) {
    await isRefused(beginning(comments));
    await isRefused(Buffer.concat([Buffer.from('\r\n'), beginning(comments)]));
  }
});

test('a PDF is taken whose first comments name a program, a person or an address', async () => {
  for (const comments of [
    '\n%Creator: Press 3.2 <Developer>\n%CreationDate: 20/11/2026\n',
    '\n% written for <an@example.vn>, <https://example.vn/a>\n',
    '\n%%Invocation: gs -sDEVICE=pdfwrite -dPDFATitle=<> -c "<</A 1>> set"\n',
  ])
    expect((await keptOf(beginning(comments))).equals(beginning(comments))).toBe(true);
});

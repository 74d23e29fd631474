import { demoCodes } from '#domain/accounts';
import { readMailbox } from '#domain/notices';
import { DEMO_PASSWORD, demoCitizens } from '../src/seed.ts';
import type { TestApp } from './app.ts';
import type { Browser, Fields, PageAnswer } from './browser-client.ts';
import { CAPTCHA_ANSWER } from './deps.ts';
import { runJobs } from './run-jobs.ts';

const STEP_MS = 30_000;

/** The captcha token of the form on a page. */
export function captchaOf(response: PageAnswer): string {
  const token = /name="captchaToken" value="([^"]+)"/.exec(response.html)?.[1];
  if (!token) throw new Error('the page has no captcha');
  return token;
}

/** The messages to a phone or an address, newest first; runs the waiting jobs first. */
export async function lettersTo(t: TestApp, to: string) {
  await runJobs(t.deps, t.url);
  return readMailbox(t.db, to);
}

/** The newest code sent to a phone. */
export async function codeFor(t: TestApp, phone: string): Promise<string> {
  const code = (await lettersTo(t, phone)).map((l) => /^\d{6}/.exec(l.body)?.[0]).find(Boolean);
  if (!code) throw new Error(`no code was sent to ${phone}`);
  return code;
}

/** The code that an officer's authenticator shows; moves the clock to a time step that was not used yet. */
export async function totpFor(t: TestApp, username: string): Promise<string> {
  t.clock.advance(STEP_MS);
  const found = (await demoCodes(t.db, t.deps.keys, t.clock.now())).find((o) => o.username === username);
  if (!found?.code) throw new Error(`${username} has no authenticator`);
  return found.code;
}

/**
 * Posts number and password of the first seeded citizen, or others, and answers the captcha where one is asked for; `address` is
 * where they come from.
 */
export async function tryPassword(b: Browser, fields: Fields = {}, address?: string): Promise<PageAnswer> {
  const typed = { idNumber: demoCitizens()[0]?.idNumber, password: DEMO_PASSWORD };
  const post = (page: PageAnswer) => {
    const asksCaptcha = page.html.includes('captchaToken');
    const captcha = asksCaptcha ? { captchaToken: captchaOf(page), captcha: CAPTCHA_ANSWER } : {};
    return b.post('/dang-nhap', { ...typed, ...captcha, ...fields }, {}, address);
  };
  return post(await b.get('/dang-nhap', {}, address));
}

/** Signs a seeded citizen in through the pages, by the order of seed/citizens.json. */
export async function signInCitizen(t: TestApp, b: Browser, nth = 0): Promise<PageAnswer> {
  const who = demoCitizens()[nth];
  if (!who) throw new Error('the seed has no such citizen');
  await tryPassword(b, { idNumber: who.idNumber });
  return b.post('/dang-nhap/ma-xac-thuc', { code: await codeFor(t, who.contact.phone) });
}

/** Signs a seeded officer in through the pages. */
export async function signInOfficer(t: TestApp, b: Browser, username: string): Promise<PageAnswer> {
  await b.get('/can-bo/dang-nhap');
  await b.post('/can-bo/dang-nhap', { username, password: DEMO_PASSWORD });
  return b.post('/can-bo/dang-nhap/ma-xac-thuc', { code: await totpFor(t, username) });
}

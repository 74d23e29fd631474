import { DEMO_PASSWORD } from '../src/seed.ts';
import { lettersTo } from './account-journey.ts';
import type { TestApp } from './app.ts';
import type { Browser, PageAnswer } from './browser-client.ts';

/** Posts the page of e-mail and postal address with what it shows, but for another e-mail address. */
export async function askForEmail(b: Browser, email: string): Promise<PageAnswer> {
  const { html } = await b.get('/tai-khoan/lien-he');
  const revision = /name="revision" value="(\d+)"/.exec(html)?.[1] ?? '';
  return b.post('/tai-khoan/lien-he', { revision, email });
}

export async function askForPhone(b: Browser, phone: string): Promise<PageAnswer> {
  await b.get('/tai-khoan/dien-thoai');
  return b.post('/tai-khoan/dien-thoai', { phone });
}

/** Gives the password that a change of contact data asks for. */
export async function confirm(b: Browser, password = DEMO_PASSWORD): Promise<PageAnswer> {
  await b.get('/tai-khoan/xac-nhan');
  return b.post('/tai-khoan/xac-nhan', { password });
}

/** The newest code that was sent to an address. */
export async function codeByMail(t: TestApp, email: string): Promise<string> {
  const code = /^\d{6}/.exec((await lettersTo(t, email))[0]?.body ?? '')?.[0];
  if (!code) throw new Error(`no code was sent to ${email}`);
  return code;
}

/** A code that is another one. */
export function wrong(code: string): string {
  return String((Number(code) + 1) % 1_000_000).padStart(6, '0');
}

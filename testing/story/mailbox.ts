import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 60_000;

/** The newest matching message to somebody; waits until the worker has sent it. */
export async function messageTo(url: string, to: string, fits: RegExp): Promise<string> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const { items } = await mailbox(url, to);
    const found = items.map((l) => `${l.subject ?? ''}\n${l.body}`).find((text) => fits.test(text));
    if (found) return found;
    if (Date.now() > end)
      throw new Error(`no message to ${to} like ${fits}; there: ${items.map((l) => l.body).join(' | ')}`);
    await wait(100);
  }
}

/** The code that was sent to a phone, for registering or for signing in. */
export async function codeSentTo(
  url: string,
  phone: string,
  purpose: 'đăng ký' | 'đăng nhập',
): Promise<string> {
  const pattern = new RegExp(`^(\\d{6}) là mã ${purpose}`, 'm');
  return pattern.exec(await messageTo(url, phone, pattern))?.[1] ?? '';
}

// the code that each officer gave last: it works once
const lastCodes = new Map<string, string>();

/** A code of an officer's authenticator that was not given yet; when the one shown is about to end, or was given, waits for the next. */
export async function totpOf(url: string, username: string): Promise<string> {
  const whose = `${url} ${username}`;
  for (;;) {
    const officer = (await mailbox(url)).officers.find((o) => o.username === username);
    if (!officer?.code) throw new Error(`${username} has no authenticator`);
    if ((officer.secondsLeft ?? 30) > 2 && lastCodes.get(whose) !== officer.code) {
      lastCodes.set(whose, officer.code);
      return officer.code;
    }
    await wait(1_000);
  }
}

async function mailbox(url: string, to = ''): Promise<Mailbox> {
  const answer = await fetch(`${url}/thu-nghiem/hop-thu?den=${encodeURIComponent(to)}`, {
    headers: { accept: 'application/json' },
  });
  return (await answer.json()) as Mailbox;
}

interface Mailbox {
  items: { subject: string | null; body: string }[];
  officers: { username: string; code: string | null; secondsLeft: number | null }[];
}

import { type DemoCode, demoCodes } from '#domain/accounts';
import { readMailbox } from '#domain/notices';
import { machineTime } from '#platform/clock.ts';
import { type Answer, json, page } from '#platform/http/answer.ts';
import type { C } from '../../deps.ts';
import { MailboxView } from './mailbox.view.tsx';

/** Shows all messages sent, the last that came first, and the officers' codes. `?den=` searches by recipient or user name; a client may ask for JSON. */
export async function get(c: C): Promise<Answer> {
  const to = c.query.get('den').trim().slice(0, 200);
  const letters = await readMailbox(c.deps.db, to);
  const all = await demoCodes(c.deps.db, c.deps.keys, machineTime(c.deps.clock));
  const officers = all.filter((o) => o.username.includes(to.toLowerCase()));
  if (c.wantsJson) return json({ items: letters, officers: officers.map(codeForJson) });
  return page(MailboxView({ c, to, letters, officers }));
}

function codeForJson({ username, name, code, secondsLeft }: DemoCode) {
  return { username, name, code: code ?? null, secondsLeft: secondsLeft ?? null };
}

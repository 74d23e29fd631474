import type { TestApp } from './app.ts';

/** Notes so many failed sign-ins of as many names from one address. */
export async function failSignIns(t: TestApp, times: number, address: string): Promise<void> {
  for (let i = 0; i < times; i++)
    t.deps.security.note({ kind: 'sign-in.failed', who: { typed: `${address} ${i}` }, address });
  await t.deps.security.flush();
}

import { generate } from 'otplib';
import { beforeEach, expect, test } from 'vitest';
import { sql } from '#platform/db/sql.ts';
import { officerNamed } from '#testing/filed.ts';
import { type SeededDeps, seededDeps } from '#testing/seeded-deps.ts';
import { accountLetters } from '#views/words/account-letters.ts';
import { proveOwnCode } from './officers-own-code.ts';

let deps: SeededDeps;
beforeEach(async () => {
  deps = await seededDeps('2026-11-20T09:00:00+07:00');
});

async function proves(): Promise<void> {
  const actor = await officerNamed(deps, 'quantri');
  const row = await deps.db.one<{ sealed: Buffer }>(
    sql`select totp_secret as sealed from officer_logins where username = 'quantri'`,
  );
  if (!row) throw new Error('the seed has no administrator');
  const secret = deps.keys.open('totp', row.sealed);
  const code = await generate({ secret, epoch: Math.floor(deps.clock.now().getTime() / 1000) });
  const { smsCeilings: ceilings, passwordRules } = deps.config;
  const d = { ...deps, ceilings, passwordRules, letters: accountLetters };
  await deps.db.tx((tx) => proveOwnCode(tx, d, actor, { code, devices: [] }));
}

test('right codes use up none of the wrong ones of a day', async () => {
  for (let i = 0; i < 12; i++) {
    await proves();
    deps.clock.advance(60_000);
  }
});

test('an officer who was disabled since their request came proves nothing more', async () => {
  const disable = (at: Date | null) =>
    deps.db.run(sql`update officer_logins set disabled_at = ${at} where username = 'quantri'`);
  const actor = await officerNamed(deps, 'quantri');
  await disable(deps.clock.now());
  const none = { ...deps, ceilings: deps.config.smsCeilings, passwordRules: deps.config.passwordRules };
  await expect(
    deps.db.tx((tx) =>
      proveOwnCode(tx, { ...none, letters: accountLetters }, actor, { code: '000000', devices: [] }),
    ),
  ).rejects.toThrow('not-found');
});

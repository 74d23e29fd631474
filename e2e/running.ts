import { join } from 'node:path';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';
import { afterEach, expect, vi } from 'vitest';
import { DEMO_SECRET_KEY } from '#config';
import { sendNotice } from '#domain/notices';
import { makeKeys } from '#platform/crypto.ts';
import { openDb } from '#platform/db/db.ts';
import { bundle, copyOf, dataFolder, type Launched, launch } from './server.ts';

/** The settings of a production that is complete. */
export const production = {
  MODE: 'production',
  PUBLIC_URL: 'https://dichvucong.example.vn',
  SECRET_KEY: 'a-key-of-this-test-that-is-long-enough',
  SMS_PROVIDER: 'none',
};
const running: Launched[] = [];
const servers: SMTPServer[] = [];
let used: Promise<string> | undefined;

/**
 * To be called at the top of a file with tests of starting and stopping: gives them enough time, and after each test stops
 * everything that it started.
 * @returns a function that makes a copy of a data folder that was started once: quicker than a first start
 */
export function prepareStarts(): () => Promise<string> {
  vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((s) => s.stop()));
    for (const s of servers.splice(0)) s.close();
  });
  return async () => {
    used ??= usedFolder();
    return copyOf(await used);
  };
}

async function usedFolder(): Promise<string> {
  const folder = dataFolder();
  const s = await launch({ env: { DATA_DIR: folder } });
  expect(await s.stop()).toBe(0);
  return folder;
}

export async function start(o: Parameters<typeof launch>[0]): Promise<Launched> {
  const s = await launch(o);
  running.push(s);
  return s;
}

export const statusOf = async (url: string) => (await fetch(url, { redirect: 'manual' })).status;

export async function ask(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Record<string, unknown>[]> {
  const c = new pg.Client({ connectionString: url });
  await c.connect();
  try {
    return (await c.query(text, values)).rows;
  } finally {
    await c.end();
  }
}

/** Runs a command of mot-cua to its end. */
export async function command(
  env: Record<string, string>,
  args: string[],
): Promise<{ code: number | string; out: string }> {
  const c = await launch({ env, command: [join(await bundle(), 'cli.js'), ...args], wait: false });
  const code = await c.exited;
  return { code, out: c.out() };
}

/** A mail server that hands each recipient to `receive` and waits for it. */
export async function mailServer(port: number, receive: (to: string) => Promise<unknown>): Promise<void> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, session, done) {
      stream.resume();
      stream.on('end', () => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        receive(to).then(
          () => done(),
          (e) => done(e),
        );
      });
    },
  });
  server.on('error', () => {}); // a sender that was killed
  servers.push(server);
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

/** Leaves a letter in the outbox as a room does. */
export async function leaveLetter(url: string): Promise<void> {
  const db = openDb({ url, max: 1 });
  await db.tx((tx) =>
    sendNotice(tx, makeKeys(DEMO_SECRET_KEY), {
      at: new Date(),
      channel: 'email',
      kind: 'test.letter',
      to: 'minhanh@motcua.example',
      subject: 'Thử',
      body: 'Thử',
    }),
  );
  await db.close();
}

import type { Config } from '#config';
import { doorPaths } from '#views/doors.paths.ts';
import { DEMO_PASSWORD, demoCitizens, demoOfficers } from '../seed.ts';
import { startWords as words } from './words.ts';

/** What the operator reads when the program runs: where it is, where its data are and, in a demo, as whom one can sign in. */
export function greet(config: Config, o: { port: number | undefined; tookOver: boolean }): string[] {
  const head = o.tookOver ? [words.tookOver] : [];
  if (o.port === undefined) return [...head, words.jobsRunning];
  const url =
    new URL(config.publicUrl).hostname === 'localhost' ? `http://localhost:${o.port}` : config.publicUrl;
  const running = words.running({ url, mode: config.mode, role: config.role });
  return [...head, running, words.folderAt(config.dataDir), ...(config.mode === 'demo' ? demo(url) : [])];
}

function demo(url: string): string[] {
  const password = DEMO_PASSWORD;
  return [
    words.demo,
    ...demoCitizens().map((c) => words.demoCitizen({ number: c.idNumber, name: c.fullName, password })),
    ...demoOfficers().map((o) => words.demoOfficer({ ...o, password })),
    words.demoDesk(`${url}${doorPaths.desk()}`),
    words.demoMailbox(`${url}${doorPaths.mailbox()}`),
  ];
}

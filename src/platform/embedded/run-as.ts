import { readFileSync } from 'node:fs';

/** As root: the user `postgres` if the machine has one, else `nobody`; no user is ever created. As anybody else: oneself. */
export function runAs(): RunAs {
  if (process.getuid?.() !== 0) return {};
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((l) => l.split(':'));
  const user = users.find((u) => u[0] === 'postgres') ?? users.find((u) => u[0] === 'nobody');
  if (!user)
    throw new Error(
      'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody".',
    );
  return { uid: Number(user[2]), gid: Number(user[3]) };
}

export type RunAs = { uid?: number; gid?: number };

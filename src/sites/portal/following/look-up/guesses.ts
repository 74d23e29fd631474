import type { C } from '../../../../deps.ts';

const SECONDS = 600;
// of one dossier from one network; right ones are not counted
const OF_DOSSIER = { name: 'look-up.fail', max: 20, seconds: SECONDS };
const ONE_OF_DOSSIER = { ...OF_DOSSIER, max: 1, quiet: true } as const;
// of whatever number from one network: it refuses nobody
const OF_NETWORK = { name: 'look-up.network', max: 100, seconds: SECONDS, quiet: true } as const;

/** Whether so many combinations from this network were wrong in the last ten minutes that a captcha is asked for. */
export function isSuspect(c: C): boolean {
  return c.deps.limiter.blocked(OF_NETWORK, c.ip);
}

/** Whether a wrong secret of this number came from this network in the last ten minutes; of what is no number always. */
export function isGuessedAt(c: C, code: string | undefined): boolean {
  return code === undefined || c.deps.limiter.blocked(ONE_OF_DOSSIER, whoOf(c, code));
}

/**
 * Looks a dossier up and counts what was wrong, for the number and for the network.
 * @throws Refusal 429 when too many secrets of this number from this network were wrong
 */
export async function lookFor<T>(
  c: C,
  code: string | undefined,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const { limiter } = c.deps;
  const found = code === undefined ? await look() : await limiter.guess(OF_DOSSIER, whoOf(c, code), look);
  if (found === undefined) await limiter.fail(OF_NETWORK, c.ip);
  return found;
}

function whoOf(c: C, code: string): string {
  return `${c.ip} ${code}`;
}

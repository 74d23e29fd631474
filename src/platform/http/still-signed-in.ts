import { isDeepStrictEqual } from 'node:util';
import type { Db, Reader } from '../db/db.ts';
import { NotFound } from '../errors.ts';
import type { Answer } from './answer.ts';
import type { DoorDeps } from './door-deps.ts';
import { findSession, mayEnter, sessionToken } from './people-entry.ts';
import type { Visit } from './people-visit.ts';

// so long what was seen of a session is good for an act: whoever sends a form as a browser does pays for one look
const GOOD_MS = 1_000;

/**
 * Looks again who is signed in, after the form has come: its sender decides how long that takes, and a session, a login or a post may have
 * ended meanwhile. Of a form that came at once, without files, nothing is asked.
 */
export async function lookAgain<D extends DoorDeps, A>(v: Visit<D, A>): Promise<Answer | undefined> {
  if (!v.c.session || (isFresh(v) && v.c.uploads.length === 0)) return undefined;
  await findSession(v);
  return mayEnter(v);
}

/**
 * Runs the handler of a form. What it writes longer after the last look than a moment (a file was checked, another transaction was waited
 * for) is committed only where the same person is still signed in, with the same posts; else nothing of it is done, and the answer is that of
 * an ended session.
 */
export async function actAsSignedIn<D extends DoorDeps, A>(v: Visit<D, A>): Promise<Answer> {
  const { c, door, row } = v;
  if (row.method !== 'POST' || !c.session || row.who.allows(door.anonymous)) return row.handler(c);
  const { deps } = c;
  c.deps = { ...deps, db: committingAsSignedIn(v) };
  try {
    return await row.handler(c);
  } catch (e) {
    if (!(e instanceof NoLonger)) throw e;
    c.deps = deps;
    await findSession(v);
    const earlyAnswer = await mayEnter(v);
    if (!earlyAnswer) throw new NotFound(); // signed in, and not as who they were: what they may do is asked when they send it again
    return earlyAnswer;
  } finally {
    c.deps = deps;
  }
}

function committingAsSignedIn<D extends DoorDeps, A>(v: Visit<D, A>): Db {
  const { db } = v.c.deps;
  return {
    ...db,
    tx: (f, limits) =>
      db.tx(async (tx) => {
        const result = await f(tx);
        if (isFresh(v)) return result;
        const at = v.c.now.getTime();
        // what this transaction itself has ended, nobody else sees yet
        if (!(await isStill(v, tx)) && !(await isStill(v, db))) throw new NoLonger();
        v.lookedAt = at;
        return result;
      }, limits),
  };
}

async function isStill<D extends DoorDeps, A>(v: Visit<D, A>, db: Reader): Promise<boolean> {
  const { c, door, request } = v;
  const token = sessionToken({ config: c.deps.config, door, request });
  const signedIn = token ? await door.signedIn(c.deps, token, db) : undefined;
  return signedIn !== undefined && isDeepStrictEqual(signedIn.actor, c.actor);
}

// a clock that was put back says nothing of how long ago it was
function isFresh<D extends DoorDeps, A>({ c, lookedAt }: Visit<D, A>): boolean {
  return lookedAt !== undefined && Math.abs(c.now.getTime() - lookedAt) < GOOD_MS;
}

class NoLonger extends Error {
  override name = 'NoLonger';
}

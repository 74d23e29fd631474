import type { Actor, Officer, PostRole } from '#domain/journal';
import type { Who } from '#platform/http/route.ts';
import { doorPaths } from '#views/doors.paths.ts';

const SIGN_IN = doorPaths.deskSignIn();

export const anyone: Who<Actor> = { name: 'anyone', allows: (a): a is Actor => true };
export const officer: Who<Actor, Officer> = {
  name: 'officer',
  allows: (a) => a.kind === 'officer',
  signIn: SIGN_IN,
};
export const admin: Who<Actor, Officer> = {
  name: 'admin',
  allows: (a): a is Officer => a.kind === 'officer' && a.admin,
  signIn: SIGN_IN,
};

/** Whether an officer holds the post of a clerk at any counter now. */
export function isClerk(officer: Officer): boolean {
  return officer.posts.some((post) => post.role === 'clerk');
}

/** An officer who now holds a post in one of the roles. The room decides whether the dossier is theirs. */
export function withPost(...roles: PostRole[]): Who<Actor, Officer> {
  return {
    name: roles.join('|'),
    allows: (a): a is Officer => a.kind === 'officer' && a.posts.some((p) => roles.includes(p.role)),
    signIn: SIGN_IN,
  };
}

/** Who may close a dossier that its filer has not completed. */
export const closesDossiers = withPost('clerk', 'head', 'leader');
/** Who answers for an agency that is asked for its opinion, and sees whose answers are waited for. */
export const givesOpinions = withPost('officer', 'head', 'leader');
/** Whoever tells filers that a time has moved with the calendar. */
export const tellsMovedTimes = withPost('clerk', 'head', 'leader');
/** And an administrator, who only reads. */
export const readsMovedTimes: Who<Actor, Officer> = {
  ...tellsMovedTimes,
  name: `admin|${tellsMovedTimes.name}`,
  allows: (a): a is Officer => admin.allows(a) || tellsMovedTimes.allows(a),
};
/** Who takes money at a counter. */
export const takesCash = withPost('clerk');
/** Who confirms what was taken there. */
export const leader = withPost('leader');
export const readsCash = withPost('clerk', 'leader');
/** Those who bring an agency's bank statements and look for whom money came. */
export const looksAfterMoney = withPost('clerk', 'leader');
/** Those who look into money that came online and was not recorded as paid, and who give money back. */
export const readsMoneyAside: Who<Actor, Officer> = {
  ...withPost('clerk', 'leader'),
  name: 'admin|clerk|leader',
  allows: (a): a is Officer => admin.allows(a) || withPost('clerk', 'leader').allows(a),
};
/** Those who hold an agency's money against its providers; the room decides whose. */
export const reconcilesMoney: Who<Actor, Officer> = {
  ...withPost('leader'),
  name: 'admin|leader',
  allows: (a): a is Officer => admin.allows(a) || withPost('leader').allows(a),
};

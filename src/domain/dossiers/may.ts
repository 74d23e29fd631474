import type { Actor, Officer, Post, PostRole } from '#domain/journal';
import { join, type Sql, sql } from '#platform/db/sql.ts';
import { NotFound } from '#platform/errors.ts';
import type { Dossier, OpinionAsked } from './dossier.ts';
import { mayAnswer } from './opinions/opinion.ts';
import { CALENDAR, CLOSING, PAYING, WAITING } from './program-actors.ts';
import { openRows, type Row, type Task, type Who } from './verb.ts';

/** The posts in which an officer answers for an agency that is asked for its opinion: those who settle dossiers there. */
export const ANSWERING: readonly PostRole[] = ['officer', 'head', 'leader'];

/** Of the given rows of the state table, those that this actor may take now. */
export function mayTake<R extends Row>(
  actor: Actor,
  rows: readonly R[],
  d: Holding,
  task: Task | undefined,
): R[] {
  return openRows(rows, d, task).filter((t) => isOne(actor, t.who, d));
}

/**
 * Which dossiers an officer may see, as a condition on `dossiers d`: their agency owns it, received it, or holds or held a step of
 * its route. Lists, pages, files and exports all use this one.
 */
export function seenBy(officer: Officer): Sql {
  if (officer.posts.length === 0) return sql`false`;
  return sql`exists (select 1 from dossier_agencies s where s.owner_agency_id = d.owner_agency_id and s.dossier_id = d.id
    and s.agency_id in (${join(agenciesOf(officer))}))`;
}

export function agenciesOf(officer: Officer): string[] {
  return [...new Set(officer.posts.map((p) => p.agencyId))];
}

/**
 * Someone who may not see a dossier gets 404, as if it did not exist. Whoever acts for the party that filed it may see it, verified or not; a
 * matching identity number alone gives nothing. Who answers for an agency that was ever asked for its opinion comes as far
 * as the rows, which let it answer once and nothing else. Of the program only what closes dossiers, what waits for opinions and what records
 * payments come here, and their rows let them do nothing else.
 */
export function mustBeWithin(actor: Actor, d: Holding): void {
  const within =
    actor.kind === 'citizen'
      ? actor.partyId === d.partyId
      : actor.kind === 'officer'
        ? actor.posts.some(
            (p) =>
              [d.ownerAgencyId, d.receiverAgencyId, d.holderAgencyId].includes(p.agencyId) ||
              d.opinions.some((o) => answersFor(p, o)),
          )
        : isProgram(actor, CLOSING) || isProgram(actor, WAITING) || isProgram(actor, PAYING);
  if (!within) throw new NotFound('dossier');
}

function isOne(actor: Actor, who: Who, d: Holding): boolean {
  if (who === 'program') return isProgram(actor, CALENDAR);
  if (who === 'closer') return isProgram(actor, CLOSING);
  if (who === 'waiter') return isProgram(actor, WAITING);
  if (who === 'collector') return isProgram(actor, PAYING);
  if (who === 'filer') return actor.kind === 'citizen' && actor.partyId === d.partyId && !actor.lostNumber;
  return actor.kind === 'officer' && postsFor(actor, who, d).length > 0;
}

function isProgram(actor: Actor, { name }: { name: string }): boolean {
  return actor.kind === 'system' && actor.name === name;
}

/** The posts in which an officer may take a row of the table, the one that fits the step best first; none when the officer may not. */
export function postsFor(officer: Officer, who: Who, d: Holding): Post[] {
  switch (who) {
    case 'filer':
    case 'program':
    case 'closer':
    case 'waiter':
    case 'collector':
      return [];
    case 'receiver':
      return officer.posts.filter((p) => p.agencyId === d.receiverAgencyId && p.role === 'clerk');
    case 'assigner':
      return officer.posts
        .filter((p) => p.agencyId === d.ownerAgencyId)
        .filter((p) => p.role === 'leader' || (p.role === 'head' && ofUnit(p, d.stepUnit)))
        .toSorted((a, b) => Number(ofUnit(b, d.stepUnit)) - Number(ofUnit(a, d.stepUnit)));
    case 'doer': {
      const done = d.takeBack;
      if (done?.by !== officer.officerId) return [];
      return officer.posts.filter((p) => p.agencyId === done.agencyId && p.role === done.role);
    }
    case 'asked':
      return officer.posts.filter((p) => d.opinions.some((o) => mayAnswer(o) && answersFor(p, o)));
    case 'leader':
      return officer.posts.filter((p) => p.agencyId === d.ownerAgencyId && p.role === 'leader');
    case 'holder': {
      const there = officer.posts.filter((p) => p.agencyId === d.holderAgencyId);
      const fits = (p: Post) => p.role === d.stepRole && ofUnit(p, d.stepUnit);
      if (!d.holderOfficerId) return there.filter(fits);
      // a dossier given to a person stays theirs when their post there changes
      if (d.holderOfficerId !== officer.officerId) return [];
      return there.toSorted((a, b) => Number(fits(b)) - Number(fits(a)));
    }
  }
}

/** Whether a post answers for the agency that was asked for an opinion. */
export function answersFor(
  { role, agencyId }: Pick<Post, 'role' | 'agencyId'>,
  asked: OpinionAsked,
): boolean {
  return ANSWERING.includes(role) && agencyId === asked.agencyId;
}

/** A step that names a unit is that unit's; one that names none is the role's. */
function ofUnit(post: Pick<Post, 'unitKey'>, unit: string | null): boolean {
  return unit === null || post.unitKey === unit;
}

/** The columns of a dossier that decide who may do what. */
export type Holding = Pick<
  Dossier,
  | 'status'
  | 'acceptedAt'
  | 'decision'
  | 'takeBack'
  | 'opinions'
  | 'partyId'
  | 'ownerAgencyId'
  | 'receiverAgencyId'
  | 'holderAgencyId'
  | 'holderOfficerId'
  | 'stepRole'
  | 'stepUnit'
>;

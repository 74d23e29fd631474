import type { Officer } from '#domain/journal';
import {
  columnRoles,
  faultOfProfile,
  findProfile,
  type ProfileFault,
  type StatementProfile,
  setStatementProfile,
  type WantedProfile,
} from '#domain/payments';
import { type FieldErrors, NotFound, Refusal } from '#platform/errors.ts';
import { type Answer, page } from '#platform/http/answer.ts';
import { isId } from '#platform/ids.ts';
import type { C } from '../../../../deps.ts';
import { hasErrors } from '../../dossier/read-text.ts';
import { collectingWords } from '../../words/collecting.ts';
import { collectingPaths } from './collecting.paths.ts';
import { boxOf, NEW, ProfileView, SEPARATOR } from './profile.view.tsx';

const w = collectingWords.profile;
const LONGEST = 100;
const MOST_HEADS = 20;
const FIELD_OF: Record<ProfileFault, string> = {
  name: 'ten',
  day: boxOf('day'),
  amount: boxOf('in'),
  memo: boxOf('memo'),
  twice: '',
};

type AtProfile = C<Officer, 'profile'>;

/** One profile in boxes; empty ones for a new one. */
export async function get(c: AtProfile): Promise<Answer> {
  return show(c, {}, 200);
}

/** Adds it, or changes it. */
export async function post(c: AtProfile): Promise<Answer> {
  const errors: FieldErrors = {};
  const wanted = readWanted(c);
  const fault = faultOfProfile(wanted);
  if (fault) errors[FIELD_OF[fault]] = w.faults[fault];
  if (hasErrors(errors)) return show(c, errors, 422);
  const id = idOf(c);
  try {
    return await c.change(async (tx) => {
      const seen = Number(c.form.get('revision') || Number.NaN);
      await setStatementProfile(tx, c.actor, { id, wanted, seen, now: c.now });
      return collectingPaths.profiles({}, { xong: '1' });
    });
  } catch (e) {
    if (!(e instanceof Refusal && e.is('profile.changed'))) throw e;
    return show(c, { '': w.stale(e.params.by) }, 409);
  }
}

async function show(c: AtProfile, errors: FieldErrors, status: number): Promise<Answer> {
  const id = idOf(c);
  let profile: StatementProfile | undefined;
  if (id) {
    profile = await findProfile(c.deps.db, id);
    if (!profile) throw new NotFound('profile');
  }
  return page(ProfileView({ c, profile, errors }), { status });
}

function idOf({ params: { profile } }: AtProfile): string | undefined {
  if (profile === NEW) return undefined;
  if (!isId(profile)) throw new NotFound('profile');
  return profile;
}

function readWanted(c: AtProfile): WantedProfile {
  const heads = Object.fromEntries(
    columnRoles.map((role) => [role, headsIn(c.form.get(boxOf(role)))]),
  ) as WantedProfile['heads']; // of every role
  return {
    name: c.form.get('ten').trim(),
    heads,
    dayOrder: c.form.oneOf('thu-tu-ngay', w.dayOrders) ?? 'dmy',
    isVerified: c.form.has('da-xac-minh'),
  };
}

function headsIn(text: string): string[] {
  return text
    .split(SEPARATOR)
    .map((head) => head.replace(/\s+/g, ' ').trim().slice(0, LONGEST))
    .filter((head) => head !== '')
    .slice(0, MOST_HEADS);
}

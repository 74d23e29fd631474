import { getAgency, officersAt } from '#domain/agencies';
import { addWorkingHours, addWorkingTime, getCalendar } from '#domain/calendar';
import {
  acceptDossier,
  approveDossier,
  assignDossier,
  confirmSupplement,
  type Dossier,
  endOpinion,
  examineDossier,
  type OpenDossier,
  openAsFiler,
  recordPayment,
  recordResult,
  refuseDossier,
  registerDossier,
  requestSupplement,
  returnResult,
  skipNotices,
  type Task,
} from '#domain/dossiers';
import { keepFile } from '#domain/files';
import type { Citizen, Officer, PostRole } from '#domain/journal';
import type { Db, Tx } from '#platform/db/db.ts';
import type { Deps } from '../../deps.ts';
import { samplePapers } from './sample-papers.ts';

const MINUTE = 60_000;
const WEEK_HOURS = 40;

/** Before which task of its route a dossier stops; 'returned' goes to the end. */
const stopsBefore = {
  submitted: 'receive',
  registering: 'register',
  assigning: 'assign',
  examining: 'examine',
  approving: 'approve',
  resolved: 'return',
  returned: undefined,
} as const satisfies Record<string, Task | undefined>;

/** Carries a dossier that was filed up to a stage by the rooms' verbs, forty minutes of office time between the acts and none of them yet to come. Nobody is told of it. */
export async function carryOn(deps: Deps, filed: Filed, stage: Stage, at: At): Promise<void> {
  const { db, keys } = deps;
  const opened = () => openAsFiler(db, keys, filed.citizen, filed.code);
  for (let open = await opened(); open.task; open = await opened()) {
    const act = stage === 'refused' || stage === 'supplement' ? sentAway[stage] : acts[open.task];
    if (stage in stopsBefore && open.task === stopsBefore[stage as keyof typeof stopsBefore]) break;
    const { dossier, task } = open;
    const next = await inOfficeHours(db, dossier.receiverAgencyId, at.now);
    if (next > deps.clock.now()) break;
    at.now = next;
    const agencyId = dossier.holderAgencyId ?? dossier.receiverAgencyId;
    const role = task === 'receive' || task === 'return' ? 'clerk' : dossier.stepRole;
    const officer = await officerIn(db, agencyId, role as PostRole, dossier, at.now); // what a step says is a role
    const { ownerAgencyId, id, revision } = dossier;
    const x = { ref: { ownerAgencyId, id }, revision, officer, now: at.now };
    await db.tx((tx) => act(tx, x, { open, deps, citizen: filed.citizen }));
  }
  const { dossier } = await opened();
  await db.tx((tx) => skipNotices(tx, dossier));
}

/** When the next thing is done that officers do: forty minutes of office time later, so never on a day off. */
export async function inOfficeHours(db: Db, agencyId: string, after: Date): Promise<Date> {
  return addWorkingTime(await getCalendar(db, agencyId), after, 40 * MINUTE);
}

const acts: Record<Task, Act> = {
  async receive(tx, x) {
    const calendar = await getCalendar(tx, x.ref.ownerAgencyId);
    const promisedAt = addWorkingHours(calendar, x.now, WEEK_HOURS);
    await acceptDossier(tx, { ...x, promisedAt, originalsShown: true });
  },
  register: (tx, x) => registerDossier(tx, x),
  async assign(tx, x) {
    const [handler] = await officersAt(tx, x.ref.ownerAgencyId, { role: 'officer' }, x.now);
    await assignDossier(tx, { ...x, to: handler?.officerId ?? '' });
  },
  examine: (tx, x) =>
    examineDossier(tx, { ...x, proposal: 'grant', opinion: 'Hồ sơ đủ điều kiện giải quyết.' }),
  'await-opinion': (tx, x, { open }) =>
    endOpinion(tx, {
      ...x,
      agencyIds: open.dossier.opinions.map((o) => o.agencyId),
      reason: 'Không cần ý kiến nữa.',
    }),
  'confirm-supplement': (tx, x) => confirmSupplement(tx, { ...x, note: '' }),
  approve: (tx, x) => approveDossier(tx, { ...x, decision: 'granted', note: '' }),
  async 'record-result'(tx, x, { deps }) {
    const paper = await samplePapers().for({ accepts: ['pdf'], maxBytes: 5_000_000 });
    const subject = { kind: 'result' as const, ...x.ref };
    await keepFile(tx, deps, paper, { subject, partId: 'result', uploadedBy: x.officer, now: x.now });
    await recordResult(tx, { ...x, number: '', note: '' });
  },
  async return(tx, x, { open, citizen }) {
    const { fee } = open;
    if (fee?.state !== 'due') return returnResult(tx, { ...x, takenBy: citizen.name });
    const paid = { method: 'cash' as const, amount: fee.total || 10_000, payer: citizen.name };
    return recordPayment(tx, { ...x, ...paid });
  },
};

const sentAway: Record<'refused' | 'supplement', Act> = {
  refused: (tx, x) =>
    refuseDossier(tx, { ...x, reason: 'Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan này.' }),
  supplement: (tx, x, { open }) =>
    requestSupplement(tx, {
      ...x,
      items: [
        {
          target: open.version.content.parts.find((p) => p.required)?.id ?? 'other',
          text: 'Chụp lại rõ nét, đủ bốn góc.',
        },
      ],
      reason: '',
    }),
};

/** Somebody who has a dossier in hand, or its role. */
export async function officerIn(
  db: Db,
  agencyId: string,
  role: PostRole,
  { holderOfficerId: wanted, stepUnit: unit }: Pick<Dossier, 'holderOfficerId' | 'stepUnit'>,
  now: Date,
): Promise<Officer> {
  const inUnit = unit && !wanted ? await officersAt(db, agencyId, { role, unit }, now) : [];
  const all = inUnit.length > 0 ? inUnit : await officersAt(db, agencyId, { role }, now);
  const one = all.find((o) => o.officerId === wanted) ?? all[0];
  if (!one) throw new Error(`nobody has the role ${role} at agency ${agencyId}`);
  const { name: agencyName } = await getAgency(db, agencyId);
  const { unitId, unitKey, unitName, title } = one;
  const post = { agencyId, agencyName, unitId, unitKey, unitName, role, title };
  return { kind: 'officer', officerId: one.officerId, name: one.name, admin: false, posts: [post] };
}

export type Stage = keyof typeof stopsBefore | keyof typeof sentAway;

/** The instant of the last act. */
export interface At {
  now: Date;
}

export interface Filed {
  citizen: Citizen;
  code: string;
}

type Act = (
  tx: Tx,
  x: { ref: { ownerAgencyId: string; id: string }; revision: number; officer: Officer; now: Date },
  about: { open: OpenDossier; deps: Deps; citizen: Citizen },
) => Promise<unknown>;

import type { ProcedureContent, RouteStep } from '#domain/procedures';
import type { Dossier } from './dossier.ts';
import type { Task } from './verb.ts';

/**
 * What the step in hand asks of its holder. While no time counts because other agencies were asked, nothing but to wait. What a person sent in examination is looked through before the examination goes on; after
 * the decision the handling officer records the result before the desk returns it.
 */
export function taskOf(
  d: Pick<Dossier, 'status' | 'step' | 'decision' | 'supplementRequest' | 'waitsFor'>,
  content: Pick<ProcedureContent, 'route'>,
): Task | undefined {
  switch (d.status) {
    case 'submitted':
      return 'receive';
    case 'accepted':
    case 'processing':
      if (d.waitsFor) return 'await-opinion';
      if (d.supplementRequest?.answeredAt) return 'confirm-supplement';
      return d.decision ? 'record-result' : taskOfStep(content.route, d.step);
    case 'resolved':
      return 'return';
    default:
      return undefined;
  }
}

/** The agency at which a step of the route is done. */
export function stepAgency(
  d: Pick<Dossier, 'receiverAgencyId' | 'ownerAgencyId'>,
  step: Pick<RouteStep, 'place'>,
): string {
  return step.place === 'receiver' ? d.receiverAgencyId : d.ownerAgencyId;
}

/** The first step of a route that comes after `step` and asks for `task`; undefined when there is none. */
export function stepFor(route: RouteStep[], task: Task, after: number): number | undefined {
  const found = route.findIndex((_, i) => i > after && taskOfStep(route, i) === task);
  return found < 0 ? undefined : found;
}

/** The last examining step before `step`: where a leader sends a dossier back to. */
export function examiningStepBefore(route: RouteStep[], step: number): number {
  for (let i = step - 1; i >= 0; i--) if (taskOfStep(route, i) === 'examine') return i;
  return step;
}

export function taskOfStep(route: RouteStep[], step: number): Task {
  const s = route[step];
  if (!s || step >= route.length - 1) return 'return';
  if (step === 0) return 'receive';
  if (s.id.startsWith('register')) return 'register';
  if (s.id.startsWith('assign')) return 'assign';
  return s.role === 'leader' ? 'approve' : 'examine';
}

/**
 * The index in the route of the step for which an officer is to be chosen: the step in hand when it is an examination, else the next
 * examination. After the decision it is the last examination: whoever did it records the result, or somebody else when they are gone.
 */
export function stepToAssign(
  d: Pick<Dossier, 'status' | 'step' | 'decision' | 'supplementRequest' | 'waitsFor'>,
  content: Pick<ProcedureContent, 'route'>,
): number | undefined {
  switch (taskOf(d, content)) {
    case 'assign':
      return stepFor(content.route, 'examine', d.step);
    case 'record-result':
      return examiningStepBefore(content.route, d.step);
    default:
      return d.decision ? examiningStepBefore(content.route, d.step) : d.step;
  }
}

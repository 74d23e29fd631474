import { Steps } from '#platform/ui/steps.tsx';
import type { C } from '../../deps.ts';
import { doneWords } from './words/filing-done.ts';

/** The five stages of the whole way, from registering to the result, and where one is on it. */
export function WholeWay({ c, at }: { c: C; at: keyof typeof STAGES }) {
  const w = c.words(doneWords);
  return <Steps label={w.whole} steps={w.stages.map((name) => ({ name }))} current={STAGES[at]} />;
}

/** Paying belongs to sending, until the dossier is accepted; who has sent it follows it. */
const STAGES = { send: 2, follow: 3 } as const;

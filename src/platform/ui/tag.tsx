import type { Child } from './child.ts';

/** A status in a word or three; the tone only repeats what the words say. Never wraps. */
export function Tag({ tone, children }: { tone?: Tone | undefined; children: Child }) {
  return <strong class={`govuk-tag mc-tag--${tone ?? 'grey'}`}>{children}</strong>;
}

/** grey at rest · blue in hand · green done · amber waits for the person · red late or refused · purple special · brand. */
export type Tone = 'grey' | 'blue' | 'green' | 'amber' | 'red' | 'purple' | 'brand';

import { type ChallengePurpose, findEnded } from '#domain/accounts';
import { type Answer, page } from '#platform/http/answer.ts';
import { ButtonLink } from '#platform/ui/button.tsx';
import { accountsOf, type C } from '../../../deps.ts';
import { accountWords } from '../words/account.ts';
import { AccountPage } from './account.page.tsx';
import { accountPaths } from './account.paths.ts';
import { endedTokens } from './sign-in/step-cookie.ts';

/**
 * The page for whoever goes back to a step of a journey whose work is done: it says so, and where to go. Undefined when this browser has
 * ended no such journey within the last half hour.
 */
export async function doneAlready(c: C, journey: Journey): Promise<Answer | undefined> {
  const isOwn = journey !== 'register' && journey !== 'reset';
  if (isOwn && c.actor.kind !== 'citizen') return undefined;
  const subject = c.actor.kind === 'citizen' && isOwn ? c.actor.accountId : undefined;
  const ended = await findEnded(c.deps.db, accountsOf(c), journey, endedTokens(c), subject);
  return ended && page(<DoneView c={c} journey={journey} />);
}

function DoneView({ c, journey }: { c: C; journey: Journey }) {
  const w = c.words(accountWords).doneAlready;
  const isSignedIn = c.actor.kind === 'citizen';
  return (
    <AccountPage c={c} words={accountWords} title={w.title}>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{isSignedIn && journey === 'register' ? w.registeredAndIn : w.what[journey]}</p>
      {isSignedIn ? (
        <ButtonLink href={accountPaths.account()}>{w.account}</ButtonLink>
      ) : (
        <ButtonLink href={accountPaths.signIn()}>{w.signIn}</ButtonLink>
      )}
    </AccountPage>
  );
}

export type Journey = Extract<ChallengePurpose, 'register' | 'reset' | 'contact' | 'email' | 'phone'>;

import { findEnded, type Registered } from '#domain/accounts';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { SuccessPanel } from '#platform/ui/success-panel.tsx';
import { accountsOf, type C } from '../../../../deps.ts';
import { accountWords } from '../../words/account.ts';
import { AccountPage } from '../account.page.tsx';
import { accountPaths } from '../account.paths.ts';
import { leadsTo } from '../leads-to.ts';
import { endedTokens } from '../sign-in/step-cookie.ts';
import { wayBack } from './way-back.ts';

/**
 * The last page of registering, where nothing waits to be gone on with. Whoever made an account is signed in; for anybody else it claims
 * neither that an account was made nor that the number has one.
 */
export async function get(c: C): Promise<Answer> {
  const ended = await findEnded<Registered>(c.deps.db, accountsOf(c), 'register', endedTokens(c));
  if (c.actor.kind === 'citizen') return signedIn(c, ended);
  const w = c.words(accountWords).done;
  return page(
    <AccountPage c={c} words={accountWords} title={w.title}>
      <SuccessPanel title={w.title} />
      <p class="govuk-body">{w.next}</p>
      {ended?.gaveEmail ? <p class="govuk-body">{w.email}</p> : null}
      <ButtonGroup>
        <ButtonLink href={accountPaths.signIn({}, wayBack(c))}>{w.button}</ButtonLink>
        <a class="govuk-link" href={accountPaths.forgotten()}>
          {w.reset}
        </a>
      </ButtonGroup>
      <p class="govuk-body">{w.unable}</p>
    </AccountPage>,
  );
}

function signedIn(c: C, ended: Registered | undefined): Answer {
  if (!ended) return redirect(accountPaths.account());
  const w = c.words(accountWords).doneAndIn;
  return page(
    <AccountPage c={c} words={accountWords} title={w.title}>
      <SuccessPanel title={w.title} />
      <p class="govuk-body">{w.next}</p>
      {ended.gaveEmail ? <p class="govuk-body">{w.email}</p> : null}
      <ButtonGroup>
        <ButtonLink href={leadsTo.procedures()}>{w.button}</ButtonLink>
        <a class="govuk-link" href={accountPaths.account()}>
          {w.account}
        </a>
      </ButtonGroup>
    </AccountPage>,
  );
}

import { findEnded, type Registered } from '#domain/accounts';
import { type Answer, page } from '#platform/http/answer.ts';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { SuccessPanel } from '#platform/ui/success-panel.tsx';
import { accountsOf, type C } from '../../../../deps.ts';
import { accountWords } from '../../words/account.ts';
import { AccountPage } from '../account.page.tsx';
import { accountPaths } from '../account.paths.ts';
import { endedTokens } from '../sign-in/step-cookie.ts';
import { wayBack } from './way-back.ts';

/** The last page of registering. It is the same whether an account was created or the number already had one, and claims neither. */
export async function get(c: C): Promise<Answer> {
  const w = c.words(accountWords).done;
  const ended = await findEnded<Registered>(c.deps.db, accountsOf(c), 'register', endedTokens(c));
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

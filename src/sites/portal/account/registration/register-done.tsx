import { type Answer, page } from '#platform/http/answer.ts';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { SuccessPanel } from '#platform/ui/success-panel.tsx';
import type { C } from '../../../../deps.ts';
import { accountWords } from '../../words/account.ts';
import { AccountPage } from '../account.page.tsx';
import { accountPaths } from '../account.paths.ts';
import { wayBack } from './way-back.ts';

/** The last page of registering. It is the same whether an account was created or the number already had one, and claims neither. */
export function get(c: C): Answer {
  const w = c.words(accountWords).done;
  return page(
    <AccountPage c={c} words={accountWords} title={w.title}>
      <SuccessPanel title={w.title} />
      <p class="govuk-body">{w.next}</p>
      <p class="govuk-body">{w.unable}</p>
      <p class="govuk-body">{w.email}</p>
      <ButtonGroup>
        <ButtonLink href={accountPaths.signIn({}, wayBack(c))}>{w.button}</ButtonLink>
        <a class="govuk-link" href={accountPaths.forgotten()}>
          {w.reset}
        </a>
      </ButtonGroup>
    </AccountPage>,
  );
}

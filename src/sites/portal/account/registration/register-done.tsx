import { type Answer, page } from '#platform/http/answer.ts';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { SuccessPanel } from '#platform/ui/success-panel.tsx';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { accountWords } from '../../words/account.ts';
import { accountPaths } from '../account.paths.ts';
import { wayBack } from './way-back.ts';

const w = accountWords.done;

/** The last page of registering. It is the same whether an account was created or the number already had one. */
export function get(c: C): Answer {
  return page(
    <PortalPage c={c} title={w.title} trail={[]} search={false}>
      <SuccessPanel title={w.title} />
      <p class="govuk-body">{w.next}</p>
      <p class="govuk-body">{w.unable}</p>
      <ButtonGroup>
        <ButtonLink href={accountPaths.signIn({}, wayBack(c))}>{w.button}</ButtonLink>
        <a class="govuk-link" href={accountPaths.forgotten()}>
          {w.reset}
        </a>
      </ButtonGroup>
    </PortalPage>,
  );
}

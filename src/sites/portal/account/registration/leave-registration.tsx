import { FormGuard } from '#platform/http/form-guard.tsx';
import { LinkButton } from '#platform/ui/button.tsx';
import type { C } from '../../../../deps.ts';
import { accountWords } from '../../words/account.ts';
import { accountPaths } from '../account.paths.ts';

/** Leaves registering, so that whoever uses the same computer next sees nothing of it. */
export function LeaveRegistration({ c }: { c: C }) {
  return (
    <form method="post" action={accountPaths.registerLeave()}>
      <FormGuard c={c} />
      <p class="govuk-body">
        <LinkButton>{c.words(accountWords).register.leave}</LinkButton>
      </p>
    </form>
  );
}

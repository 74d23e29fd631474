import { REGISTERING_IDLE_MINUTES } from '#domain/accounts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { LinkButton } from '#platform/ui/button.tsx';
import type { C } from '../../../../deps.ts';
import { accountWords } from '../../words/account.ts';
import { accountPaths } from '../account.paths.ts';

/** Says what is kept of a registration, and leaves it, so that whoever uses the same computer next sees nothing of it. */
export function LeaveRegistration({ c }: { c: C }) {
  const w = c.words(accountWords).register;
  return (
    <form method="post" action={accountPaths.registerLeave()}>
      <FormGuard c={c} />
      <p class="govuk-hint">{w.kept(REGISTERING_IDLE_MINUTES)}</p>
      <p class="govuk-body">
        <LinkButton>{w.leave}</LinkButton>
      </p>
    </form>
  );
}

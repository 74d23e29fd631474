import { REGISTERING_IDLE_MINUTES } from '#domain/accounts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button } from '#platform/ui/button.tsx';
import { Details } from '#platform/ui/details.tsx';
import type { C } from '../../../../deps.ts';
import { accountWords } from '../../words/account.ts';
import { accountPaths } from '../account.paths.ts';

/**
 * Says what is kept of a registration, and leaves it, so that whoever uses the same computer next sees nothing of it. It cannot be undone,
 * so the first press only opens the second.
 */
export function LeaveRegistration({ c }: { c: C }) {
  const w = c.words(accountWords).register;
  return (
    <>
      <p class="govuk-hint">{w.kept(REGISTERING_IDLE_MINUTES)}</p>
      <Details summary={w.leave}>
        <form method="post" action={accountPaths.registerLeave()} data-stays="send">
          <FormGuard c={c} />
          <p class="govuk-body">{w.leaveSure}</p>
          <Button kind="warning">{w.leaveYes}</Button>
        </form>
      </Details>
    </>
  );
}

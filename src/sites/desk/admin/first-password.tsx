import { type FirstPassword, findFirstPassword, putFirstPasswordAway } from '#domain/accounts';
import type { Officer } from '#domain/journal';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button } from '#platform/ui/button.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { accountsOf, type C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { endTicket, ticket } from '../sign-in/step-cookie.ts';
import { officersWords } from '../words/officers.ts';
import { adminPaths } from './admin.paths.ts';

const w = officersWords.firstPassword;

/** Shows the password that this administrator has just given, until they say that they have it. */
export async function get(c: C<Officer>): Promise<Answer> {
  const firstPassword = await findFirstPassword(c.deps.db, accountsOf(c), c.actor, ticket(c));
  return firstPassword
    ? page(<FirstPasswordView c={c} firstPassword={firstPassword} />)
    : redirect(adminPaths.officers());
}

/** The administrator has the password: it is never shown again. */
export function putAway(c: C<Officer>): Promise<Answer> {
  return c.change(async (tx) => {
    await putFirstPasswordAway(tx, accountsOf(c), c.actor, ticket(c));
    endTicket(c);
    return adminPaths.officers();
  });
}

function FirstPasswordView({ c, firstPassword }: { c: C; firstPassword: FirstPassword }) {
  return (
    <DeskPage c={c} title={w.title}>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <WarningText>{w.warning}</WarningText>
      <SummaryList
        rows={[
          { name: w.username, value: firstPassword.username },
          { name: w.password, value: <code>{firstPassword.password}</code> },
        ]}
      />
      <p class="govuk-body">{w.lead}</p>
      <form method="post" action={adminPaths.firstPassword()}>
        <FormGuard c={c} />
        <Button>{w.button}</Button>
      </form>
    </DeskPage>
  );
}

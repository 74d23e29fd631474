import { findNewRecoveryCodes, putRecoveryCodesAway } from '#domain/accounts';
import type { Officer } from '#domain/journal';
import { type Answer, page, redirect } from '#platform/http/answer.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { PrintButton } from '#platform/ui/sheet.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { accountsOf, type C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { CHANGED, ownLoginPaths } from '../own-login/own-login.paths.ts';
import { signInWords } from '../words/sign-in.ts';
import { signInPaths } from './sign-in.paths.ts';
import { DESK_PATH, endStep, stepToken } from './step-cookie.ts';

const w = signInWords.codes;

/** Shows the recovery codes until the officer confirms having put them away, and never after that. */
export async function get(c: C<Officer>): Promise<Answer> {
  const codes = await findNewRecoveryCodes(c.deps.db, accountsOf(c), stepToken(c), c.actor.officerId);
  return codes ? page(<CodesView c={c} codes={codes} />) : redirect(DESK_PATH);
}

export async function post(c: C<Officer>): Promise<Answer> {
  const { officerId } = c.actor;
  await c.deps.db.tx((tx) => putRecoveryCodesAway(tx, accountsOf(c), stepToken(c), officerId));
  endStep(c);
  return redirect(c.form.has(CHANGED) ? ownLoginPaths.ownLogin({}, { [CHANGED]: 1 }) : DESK_PATH);
}

function CodesView({ c, codes }: { c: C<Officer>; codes: string[] }) {
  return (
    <DeskPage c={c} title={w.title}>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <WarningText>{w.warning}</WarningText>
      <p class="govuk-body">{w.lead}</p>
      <p class="govuk-body">{w.owner(c.actor.name)}</p>
      <Inset>
        <ul class="govuk-list govuk-list--spaced" aria-label={w.caption}>
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </Inset>
      <form method="post" action={signInPaths.codes()}>
        <FormGuard c={c} />
        {c.query.has(CHANGED) ? <input type="hidden" name={CHANGED} value="1" /> : null}
        <ButtonGroup>
          <Button>{w.button}</Button>
          <PrintButton>{w.print}</PrintButton>
        </ButtonGroup>
      </form>
    </DeskPage>
  );
}

import type { OpenDossier } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { PageMark } from '#platform/http/page-mark.tsx';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import { UnsentLines } from '#views/parked/unsent-lines.tsx';
import type { C } from '../../../../deps.ts';
import { unsentOf } from '../../parked/unsent.ts';
import { PortalPage } from '../../portal.page.tsx';
import { mineWords } from '../../words/my-dossiers.ts';
import { ownWords } from '../../words/own-dossier.ts';
import { withdrawWords } from '../../words/withdraw.ts';
import { followingPaths } from '../following.paths.ts';

export function WithdrawView({ c, open, longest, errors }: WithdrawViewProps) {
  const { code, procedureName, revision } = open.dossier;
  const w = c.words(withdrawWords);
  const back = followingPaths.dossier({ code });
  return (
    <PortalPage
      c={c}
      words={withdrawWords}
      title={w.title}
      trail={[
        { text: c.words(mineWords).title, href: followingPaths.mine(), stays: true },
        { text: code, href: back },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      search={false}
      noIndex
    >
      <ErrorSummary errors={errors} />
      <FilledAgain c={c}>{c.hasMoved(revision) ? <p class="govuk-body">{w.moved}</p> : null}</FilledAgain>
      <UnsentLines lines={unsentOf(c, { code })} />
      <span class="govuk-caption-l">{code}</span>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body" lang={c.language === 'vi' ? undefined : 'vi'}>
        {procedureName}
      </p>
      <WarningText>{w.warning}</WarningText>
      {open.fee?.state === 'paid' ? <p class="govuk-body">{w.fee}</p> : null}
      <form method="post" action={followingPaths.withdraw({ code })} data-stays="send" noValidate>
        <PageMark mark={String(revision)} />
        <FormGuard c={c} />
        <input type="hidden" name="revision" value={c.revisionSeen(revision)} />
        <Textarea
          name="reason"
          label={w.reason}
          value={c.form.get('reason')}
          error={errors.reason}
          maxChars={longest}
          rows={3}
          required
        />
        <ButtonGroup>
          <Button kind="warning">{w.button}</Button>
          <a class="govuk-link" href={back}>
            {c.words(ownWords).back}
          </a>
        </ButtonGroup>
      </form>
    </PortalPage>
  );
}

interface WithdrawViewProps {
  c: C;
  open: OpenDossier;
  /** The greatest number of characters of the reason. */
  longest: number;
  errors: FieldErrors;
}

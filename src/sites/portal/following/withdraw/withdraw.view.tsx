import { isNoPaper, type OpenDossier, papersAtDesk } from '#domain/dossiers';
import type { MoneyAside } from '#domain/payments';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { PageMark } from '#platform/http/page-mark.tsx';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import type { Child } from '#platform/ui/child.ts';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import { UnsentLines } from '#views/parked/unsent-lines.tsx';
import { quotedIn } from '#views/quoted-in.ts';
import { dossierTexts } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { unsentOf } from '../../parked/unsent.ts';
import { PortalPage } from '../../portal.page.tsx';
import { namesIn, ShortName } from '../../procedure-name.tsx';
import { mineWords } from '../../words/my-dossiers.ts';
import { ownWords } from '../../words/own-dossier.ts';
import { withdrawWords } from '../../words/withdraw.ts';
import { followingPaths } from '../following.paths.ts';
import { NumberLost } from '../number-lost.tsx';
import { MoneyAsideLines } from '../pay/money-aside-lines.tsx';

export function WithdrawView({ c, open, aside, longest, errors }: WithdrawViewProps) {
  const { code, revision } = open.dossier;
  const w = c.words(withdrawWords);
  return (
    <WithdrawFrame c={c} open={open} errors={errors}>
      <WarningText>{w.warning}</WarningText>
      <Left c={c} open={open} aside={aside} />
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
          <a class="govuk-link" href={followingPaths.dossier({ code })}>
            {c.words(ownWords).back}
          </a>
        </ButtonGroup>
      </form>
    </WithdrawFrame>
  );
}

/** What becomes of what the office has: papers, fee; and the form that the filer gets. */
function Left({ c, open, aside }: Pick<WithdrawViewProps, 'c' | 'open' | 'aside'>) {
  const w = c.words(withdrawWords);
  const papers = papersAtDesk(open.events);
  const count = dossierTexts[c.language].words.paperCount(papers);
  return (
    <>
      {isNoPaper(papers) ? null : (
        <p class="govuk-body">{w.papers(count, quotedIn(c.language, open.dossier.receiverAgencyName))}</p>
      )}
      {open.fee && open.fee.paid > 0 ? (
        <p class="govuk-body">{w.fee(c.formats.money(open.fee.paid))}</p>
      ) : null}
      <MoneyAsideLines c={c} aside={aside} />
      {open.dossier.acceptedAt ? <p class="govuk-body">{w.form}</p> : null}
    </>
  );
}

/** The same page in an account that has lost its number: why nothing is withdrawn, and the reason that was written. */
export function NumberLostView({ c, open }: Pick<WithdrawViewProps, 'c' | 'open'>) {
  const w = c.words(withdrawWords);
  const reason = c.form.get('reason');
  return (
    <WithdrawFrame c={c} open={open}>
      <NumberLost c={c} open={open} />
      {reason ? (
        <>
          <h2 class="govuk-heading-m">{w.notSent}</h2>
          <p class="govuk-body mc-note">
            <InVietnamese>{reason}</InVietnamese>
          </p>
        </>
      ) : null}
      <p class="govuk-body">
        <a class="govuk-link" href={followingPaths.dossier({ code: open.dossier.code })}>
          {c.words(ownWords).back}
        </a>
      </p>
    </WithdrawFrame>
  );
}

function WithdrawFrame({ c, open, errors = {}, children }: FrameProps) {
  const { code, revision } = open.dossier;
  const w = c.words(withdrawWords);
  return (
    <PortalPage
      c={c}
      words={withdrawWords}
      title={w.title}
      trail={[
        { text: c.words(mineWords).title, href: followingPaths.mine(), stays: true },
        { text: code, href: followingPaths.dossier({ code }) },
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
      <p class="govuk-body">
        <ShortName of={namesIn(open.dossier, open.version)} />
      </p>
      {children}
    </PortalPage>
  );
}

interface FrameProps {
  c: C;
  open: OpenDossier;
  errors?: FieldErrors;
  children: Child;
}

interface WithdrawViewProps {
  c: C;
  open: OpenDossier;
  /** What came online and is not recorded as paid. */
  aside: readonly MoneyAside[];
  /** The greatest number of characters of the reason. */
  longest: number;
  errors: FieldErrors;
}

import type { Account } from '#domain/accounts';
import type { Draft } from '#domain/drafts';
import type { Answers, Doubt } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { PageMark } from '#platform/http/page-mark.tsx';
import { RequiredKey } from '#platform/ui/field.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { SummaryCard } from '#platform/ui/summary-list.tsx';
import { doubtSentences } from '#views/e-form/doubt-sentence.ts';
import { EForm } from '#views/e-form/e-form.tsx';
import { focusId } from '#views/e-form/field-id.ts';
import { numberHolderWords } from '#views/words/number-holder.ts';
import type { C } from '../../../../deps.ts';
import { computedAnewWords } from '../../words/computed-anew.ts';
import { infoWords as w } from '../../words/filing.ts';
import { ownAccountWords } from '../../words/own-account.ts';
import { FilingFrame } from '../filing.frame.tsx';
import { filingPaths } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';
import type { Filing } from '../open-filing.ts';
import { REVISION, revisionOf } from '../save-step.ts';
import { StepButtons } from '../step-buttons.tsx';
import { LOOKED_AT, markOfDoubts } from './looked-at.ts';

export function InfoView({ c, f, draft, account, sheet, errors, doubts }: InfoViewProps) {
  const action = filingPaths.info({ draft: draft.id });
  const linked = Object.fromEntries(
    Object.entries(errors).map(([name, sentence]) => [
      focusId(f.infoSheet.field(name) ? f.infoSheet : f.form, name),
      sentence,
    ]),
  );
  const said = doubtSentences(c.words(numberHolderWords), doubts);
  return (
    <FilingFrame
      c={c}
      draft={draft}
      online={f.version.content.online}
      step="info"
      title={w.title}
      errors={linked}
    >
      {draft.versionId === f.version.id ? null : <Inset>{c.words(computedAnewWords).rulesChanged}</Inset>}
      <LookAgain c={c} f={f} said={said} />
      <p class="govuk-body">{w.submitterLead}</p>
      <Submitter account={account} />
      <form method="post" action={action} data-autosave={action} data-stays="save" noValidate>
        <PageMark mark={revisionOf(f, draft, 'info')} />
        <FormGuard c={c} />
        <input type="hidden" name={REVISION} value={revisionOf(f, draft, 'info')} />
        <input type="hidden" name={LOOKED_AT} value={markOfDoubts(doubts)} />
        <RequiredKey />
        <EForm form={f.infoSheet} answers={sheet} errors={errors} units={f.units} />
        <h2 class="govuk-heading-l">{f.form.title}</h2>
        <p class="govuk-body">{w.prefilled}</p>
        <EForm
          form={f.form}
          answers={draft.content.answers}
          errors={errors}
          doubts={said}
          units={f.units}
          context={f.context}
          headingLevel={3}
          partHref={(part) => `${filingPaths.parts({ draft: draft.id })}#giay-to-${part}`}
        />
        <StepButtons draft={draft} />
      </form>
    </FilingFrame>
  );
}

/** What may be a slip, with links to it; the person may go on. */
function LookAgain({ c, f, said }: Pick<InfoViewProps, 'c' | 'f'> & { said: FieldErrors }) {
  const { banner } = c.words(numberHolderWords);
  const fields = Object.entries(said);
  if (fields.length === 0) return null;
  return (
    <NoticeBanner id="look-again" title={banner.title} heading={banner.heading}>
      <ul class="govuk-list">
        {fields.map(([name, sentence]) => (
          <li key={name}>
            <a class="govuk-link" href={`#${focusId(f.form, name)}`}>
              {sentence}
            </a>
          </li>
        ))}
      </ul>
      <p class="govuk-body">{banner.lead}</p>
    </NoticeBanner>
  );
}

function Submitter({ account }: { account: Account }) {
  const { address } = account;
  const place =
    address && [address.detail, address.communeName, address.provinceName].filter(Boolean).join(', ');
  return (
    <SummaryCard
      title={w.submitter}
      actions={
        <a class="govuk-link" href={leadsTo.account()}>
          {w.changeAccount}
        </a>
      }
      rows={[
        { name: w.fullName, value: account.fullName },
        { name: w.idNumber, value: account.idNumber },
        { name: w.phone, value: account.phone },
        { name: w.email, value: emailText(account) },
        { name: w.address, value: place || w.none },
      ]}
    />
  );
}

function emailText({ email, unprovenEmail }: Account): string {
  if (email) return email;
  return unprovenEmail ? `${unprovenEmail} (${ownAccountWords.vi.account.emailUnproven})` : w.none;
}

interface InfoViewProps {
  c: C;
  f: Filing;
  draft: Draft;
  account: Account;
  /** The answers of the sheet before the e-form, as they were posted. */
  sheet: Answers;
  /** Posted name → sentence. */
  errors: FieldErrors;
  /** What does not fit together, and may yet be right. */
  doubts: Doubt[];
}

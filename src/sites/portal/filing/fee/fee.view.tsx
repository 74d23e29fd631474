import type { Draft } from '#domain/drafts';
import type { Assessment } from '#domain/fees';
import type { Answers } from '#domain/forms';
import type { CaptchaChallenge } from '#platform/captcha.ts';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { PageMark } from '#platform/http/page-mark.tsx';
import { RequiredKey } from '#platform/ui/field.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { CAPTCHA } from '#views/captcha-field.tsx';
import { EForm } from '#views/e-form/e-form.tsx';
import type { C } from '../../../../deps.ts';
import { AskCaptcha } from '../../captcha/ask-captcha.tsx';
import { feeWords } from '../../words/filing-fee.ts';
import { FilingFrame } from '../filing.frame.tsx';
import { filingPaths } from '../filing.paths.ts';
import type { Filing } from '../open-filing.ts';
import { REVISION } from '../save-step.ts';
import { StepButtons } from '../step-buttons.tsx';
import { feeFacts } from './fee-facts.ts';
import { FeeTable } from './fee-table.tsx';

export function FeeView({ c, f, draft, mark, fee, sheet, errors, linked, captcha }: FeeViewProps) {
  const w = c.words(feeWords);
  const action = filingPaths.fee({ draft: draft.id });
  return (
    <FilingFrame c={c} draft={draft} content={f.version.content} step="fee" title={w.title} errors={linked}>
      <h2 class="govuk-heading-m">{w.feeTitle}</h2>
      {feeFacts(f).map((fact) => (
        <Inset key={fact}>{fact}</Inset>
      ))}
      <FeeTable fee={fee} online={c.deps.gateways.length > 0} />
      <form method="post" action={action} data-autosave={action} data-stays="save" noValidate>
        <PageMark mark={mark} />
        <FormGuard c={c} />
        <input type="hidden" name={REVISION} value={mark} />
        <RequiredKey />
        <EForm form={f.feeSheet} answers={sheet} errors={errors} units={f.units} />
        {captcha ? (
          <>
            <h2 class="govuk-heading-m">{w.captcha}</h2>
            <div class="govuk-form-group">
              <AskCaptcha challenge={captcha} error={errors[CAPTCHA.answer]} />
            </div>
          </>
        ) : null}
        <StepButtons draft={draft} />
      </form>
    </FilingFrame>
  );
}

interface FeeViewProps {
  c: C;
  f: Filing;
  draft: Draft;
  /** The mark of what is saved of the page. */
  mark: string;
  fee: Assessment;
  sheet: Answers;
  /** Posted name → sentence. */
  errors: FieldErrors;
  /** Id of the control → sentence. */
  linked: FieldErrors;
  /** Undefined when it has already been answered for this draft. */
  captcha: CaptchaChallenge | undefined;
}

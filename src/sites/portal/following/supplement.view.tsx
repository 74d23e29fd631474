import type { OpenDossier } from '#domain/dossiers';
import type { UnitLookup } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { EForm } from '#views/e-form/e-form.tsx';
import { focusId } from '#views/e-form/field-id.ts';
import type { C } from '../../../deps.ts';
import { PortalPage } from '../portal.page.tsx';
import { mineWords, ownWords, supplementWords as w } from '../words/following.ts';
import { AskedList } from './asked-list.tsx';
import { askedParts, followingParts } from './asked-parts.ts';
import { followingPaths } from './following.paths.ts';
import { NextStep } from './next-step.tsx';
import { askedForm, type Corrected } from './supplement-answers.ts';
import { NOTE, REVISION } from './supplement-names.ts';
import { FollowingParts, PartBox } from './supplement-parts.tsx';
import { boxOf } from './supplement-uploads.ts';

/** What was asked stands above what is given; one form, so that one button does not lose what another part says. */
export function SupplementView(p: SupplementViewProps) {
  const { c, open, errors, done } = p;
  const { code, procedureName } = open.dossier;
  const back = followingPaths.dossier({ code });
  const form = askedForm(open);
  const parts = askedParts(open);
  const linked = Object.fromEntries(
    Object.entries(errors).map(([name, text]) => [form?.field(name) ? focusId(form, name) : name, text]),
  );
  return (
    <PortalPage
      c={c}
      title={w.title}
      trail={[
        { text: mineWords.title, href: followingPaths.mine() },
        { text: code, href: back },
      ]}
      hasErrors={Object.keys(errors).length > 0}
      search={false}
      noIndex
    >
      <ErrorSummary errors={linked} />
      {done ? <NoticeBanner success heading={done} /> : null}
      <span class="govuk-caption-l">
        <span class="mc-number">{code}</span> – {procedureName}
      </span>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <NextStep d={open.dossier} now={c.now} own>
        <AskedList open={open} />
      </NextStep>
      <form
        method="post"
        action={followingPaths.supplement({ code })}
        encType="multipart/form-data"
        noValidate
      >
        <FormGuard c={c} />
        <input type="hidden" name={REVISION} value={p.revision} />
        {/* Enter in a box presses the first button of a form: this one only shows the form again, and sends nothing. */}
        <button type="submit" name="_action" value="stay" class="govuk-visually-hidden" tabindex={-1}>
          {w.stay}
        </button>
        {parts.length > 0 ? <h2 class="govuk-heading-m">{w.parts}</h2> : null}
        {parts.map((part) => (
          <PartBox key={part.spec.id} open={open} part={part} error={errors[boxOf(part.spec.id)]} />
        ))}
        {form ? (
          <>
            <h2 class="govuk-heading-m">{w.form}</h2>
            <p class="govuk-body">{w.formLead}</p>
            <EForm form={form} answers={p.said.answers} errors={errors} units={p.units} headingLevel={3} />
          </>
        ) : null}
        <FollowingParts open={open} parts={followingParts(open, p.said.effective)} errors={errors} />
        <Textarea
          name={NOTE}
          label={w.note}
          labelSize="m"
          hint={w.noteHint}
          value={c.form.get(NOTE)}
          error={errors[NOTE]}
          maxChars={p.longestNote}
          rows={4}
          optional
        />
        <ButtonGroup>
          <Button>{w.send}</Button>
          <a class="govuk-link" href={back}>
            {ownWords.back}
          </a>
        </ButtonGroup>
      </form>
    </PortalPage>
  );
}

interface SupplementViewProps {
  c: C;
  open: OpenDossier;
  units: UnitLookup;
  /** The e-form: as typed, and as it counts. */
  said: Pick<Corrected, 'answers' | 'effective'>;
  errors: FieldErrors;
  /** The revision the form goes on from. */
  revision: string;
  longestNote: number;
  /** What was just done with a file. */
  done?: string | undefined;
}

import { mayBeInWords, type OpenDossier, type OwnPaper } from '#domain/dossiers';
import type { FileInfo } from '#domain/files';
import type { UnitLookup, ValidationContext } from '#domain/forms';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { PageMark } from '#platform/http/page-mark.tsx';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { EForm } from '#views/e-form/e-form.tsx';
import { focusId } from '#views/e-form/field-id.ts';
import type { C } from '../../../../deps.ts';
import { ChooseAgain } from '../../papers/choose-again.tsx';
import { SendingFiles } from '../../papers/sending-files.tsx';
import { boxOf } from '../../papers/take-files.ts';
import { ownWords } from '../../words/own-dossier.ts';
import { supplementWords } from '../../words/supplement.ts';
import { NextStep } from '../dossier/next-step.tsx';
import { RequestedItems } from '../dossier/requested-items.tsx';
import { followingPaths } from '../following.paths.ts';
import { followingParts, partsThatMayCome, type RequestedPart, requestedParts } from './requested-parts.ts';
import { type Correction, requestedForm } from './supplement-answers.ts';
import { SupplementFrame } from './supplement-frame.tsx';
import {
  againPaper,
  LONGEST_NOTE,
  LONGEST_REASON,
  MARK,
  NOTE,
  REVISION,
  reasonFor,
  withoutPaper,
} from './supplement-names.ts';
import { FollowingParts, PartBox } from './supplement-parts.tsx';
import { ReasonNotNeeded, SameAgain, WithoutPaper } from './without-paper.tsx';

/** What was asked stands above what is given; one form, so that one button does not lose what another part says. */
export function SupplementView(p: SupplementViewProps) {
  const { c, open, errors } = p;
  const w = c.words(supplementWords);
  const { code } = open.dossier;
  const action = followingPaths.supplement({ code });
  const form = requestedForm(open, c.language);
  const parts = requestedParts(open, c.language);
  const linked = Object.fromEntries(
    Object.entries(errors).map(([name, text]) => [form?.field(name) ? focusId(form, name) : name, text]),
  );
  return (
    <SupplementFrame c={c} open={open} title={w.title} errors={linked} news={<AllNews {...p} />}>
      <NextStep d={open.dossier} content={open.version.content} now={c.now} own>
        <RequestedItems d={open.dossier} events={open.events} parts={open.version.content.parts} />
      </NextStep>
      <form
        method="post"
        action={action}
        encType="multipart/form-data"
        data-autosave={action}
        data-after-uploads=""
        data-stays="send"
        noValidate
      >
        <PageMark mark={p.mark} />
        <FormGuard c={c} />
        <input type="hidden" name={REVISION} value={p.revision} />
        <input type="hidden" name={MARK} value={p.mark} />
        {/* Enter in a box presses the first button of a form: this one only shows the form again, and sends nothing. */}
        <button type="submit" name="_action" value="stay" class="govuk-visually-hidden" tabindex={-1}>
          {w.stay}
        </button>
        {parts.length > 0 ? (
          <>
            <h2 class="govuk-heading-m">{w.parts}</h2>
            <SendingFiles on="supplement" />
          </>
        ) : null}
        {parts.map((part) => (
          <RequestedPaper key={part.spec.id} {...p} part={part} />
        ))}
        {form ? (
          <>
            <h2 class="govuk-heading-m">{w.form}</h2>
            <p class="govuk-body">{w.formLead}</p>
            <EForm
              form={form}
              answers={p.correction.answers}
              errors={errors}
              units={p.units}
              context={p.context}
              headingLevel={3}
            />
          </>
        ) : null}
        <FollowingParts
          open={open}
          parts={followingParts(open, p.correction.effective)}
          removed={p.removed}
          papers={p.papers}
          errors={errors}
        />
        <Textarea
          name={NOTE}
          label={w.note}
          labelSize="m"
          hint={w.noteHint}
          value={p.correction.note}
          error={errors[NOTE]}
          maxChars={LONGEST_NOTE}
          rows={4}
          optional
        />
        <ButtonGroup>
          <Button>{w.send}</Button>
          <Button kind="secondary" name="_action" value="save">
            {w.save}
          </Button>
          <a class="govuk-link" href={followingPaths.dossier({ code })}>
            {c.words(ownWords).back}
          </a>
        </ButtonGroup>
        <p class="govuk-hint">{w.saveHint}</p>
      </form>
    </SupplementFrame>
  );
}

/** A requested paper; where a sending was refused for it, or it was said already why it is missing, the way to send without it. */
function RequestedPaper({ part, ...p }: SupplementViewProps & { part: RequestedPart }) {
  const { id, name } = part.spec;
  const w = p.c.words(supplementWords);
  const reason = p.correction.reasons?.[id] ?? '';
  const ticked = p.c.form.has(withoutPaper(id));
  const offered = reason !== '' || ticked || p.missing?.includes(id);
  const again = p.c.form.has(againPaper(id));
  const offersAgain = part.former.length > 0 && (offered || again || !!p.errors[boxOf(id)]);
  const without = { part: id, reason };
  if (mayBeInWords(id))
    return (
      <PartBox open={p.open} part={part} removed={p.removed} papers={p.papers} error={p.errors[boxOf(id)]}>
        <Textarea
          name={reasonFor(id)}
          label={w.inWords}
          hint={w.inWordsHint}
          value={reason}
          error={p.errors[reasonFor(id)]}
          maxChars={LONGEST_REASON}
          rows={3}
        />
      </PartBox>
    );
  return (
    <PartBox open={p.open} part={part} removed={p.removed} papers={p.papers} error={p.errors[boxOf(id)]}>
      {part.added.length > 0 ? (
        <ReasonNotNeeded {...without} />
      ) : (
        <>
          {offersAgain ? (
            <SameAgain part={id} name={name} files={part.former.map((f) => f.name)} ticked={again} />
          ) : null}
          {offered ? <WithoutPaper {...without} name={name} ticked={ticked} errors={p.errors} /> : null}
        </>
      )}
    </PartBox>
  );
}

function AllNews(p: SupplementViewProps) {
  return (
    <>
      <News {...p} />
      <ChooseAgain request={p.c} papers={partsThatMayCome(p.open, p.c.language).map((part) => part.spec)} />
    </>
  );
}

/** Says what was just done, or else that the page is filled with an unsent draft. */
function News({ c, done, draftSavedAt }: SupplementViewProps) {
  const w = c.words(supplementWords);
  if (done) return <NoticeBanner success heading={done} />;
  if (!draftSavedAt) return null;
  const justNow = c.query.has('da-luu');
  return (
    <NoticeBanner
      title={justNow ? w.savedTitle : undefined}
      success={justNow}
      heading={(justNow ? w.savedAt : w.restoredFrom)(c.formats.dateTime(draftSavedAt))}
    >
      <p class="govuk-body">{w.notSent}</p>
    </NoticeBanner>
  );
}

interface SupplementViewProps {
  c: C;
  open: OpenDossier;
  units: UnitLookup;
  /** By what the e-form is checked, where it is asked for. */
  context: ValidationContext | undefined;
  /** The e-form: as typed, and as it counts. */
  correction: Pick<Correction, 'answers' | 'effective' | 'note' | 'reasons'>;
  errors: FieldErrors;
  /** Files whose removal can be undone. */
  removed: FileInfo[];
  /** What this person sent or got earlier, with other dossiers. */
  papers: readonly OwnPaper[];
  /** The papers for which a sending was refused. */
  missing?: readonly string[];
  /** The revision the form goes on from. */
  revision: string;
  /** The mark of the draft it goes on from; '' when there is none. */
  mark: string;
  /** When the draft that fills the page was saved. */
  draftSavedAt?: Date | undefined;
  /** What was just done with a file. */
  done?: string | undefined;
}

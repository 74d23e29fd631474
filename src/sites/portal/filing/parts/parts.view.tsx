import type { OwnPaper } from '#domain/dossiers';
import type { FileInfo } from '#domain/files';
import type { PartSpec } from '#domain/procedures';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { RequiredKey } from '#platform/ui/field.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import type { C } from '../../../../deps.ts';
import { ChooseAgain } from '../../papers/choose-again.tsx';
import { PaperBox, paperAnchor } from '../../papers/paper-box.tsx';
import { SendingFiles } from '../../papers/sending-files.tsx';
import { boxOf } from '../../papers/take-files.ts';
import { papersFor } from '../../papers/take-over.ts';
import { partsWords } from '../../words/filing-parts.ts';
import { FilingFrame } from '../filing.frame.tsx';
import { filingPaths } from '../filing.paths.ts';
import { NO_LONGER_REQUIRED, NoLongerRequired } from '../info/no-longer-required.tsx';
import { leadsTo } from '../leads-to.ts';
import type { Filing } from '../open-filing.ts';
import { StepButtons } from '../step-buttons.tsx';

const FORM = 'cac-giay-to';

/** One form for the whole step, so that whichever button is pressed, a file that was chosen in any box goes along. */
export function PartsView({ c, f, removed, papers, errors }: PartsViewProps) {
  const { draft } = f;
  const w = c.words(partsWords);
  const placeOf = (part: string) => (f.parts.some((p) => p.id === part) ? boxOf(part) : NO_LONGER_REQUIRED);
  const linked = Object.fromEntries(Object.entries(errors).map(([part, text]) => [placeOf(part), text]));
  return (
    <FilingFrame
      c={c}
      draft={draft}
      content={f.version.content}
      step="parts"
      title={w.title}
      errors={linked}
      form={FORM}
    >
      <ChooseAgain request={c} papers={f.parts} />
      <form
        id={FORM}
        method="post"
        action={filingPaths.parts({ draft: draft.id })}
        encType="multipart/form-data"
        data-after-uploads=""
        data-stays="save"
        noValidate
      >
        <FormGuard c={c} />
        {/* Enter in a box presses the first button of a form: not that of a file. */}
        <button type="submit" name="_action" value="next" hidden />
        {f.parts.length === 0 ? (
          <Inset>
            <p class="govuk-body">
              <strong>{w.none}</strong>
            </p>
            <p class="govuk-body">{w.noneText}</p>
          </Inset>
        ) : (
          <>
            <SendingFiles on="filing" />
            <RequiredKey />
            <h2 class="govuk-visually-hidden">{w.title}</h2>
            {f.parts.map((part) => (
              <div key={part.id} id={paperAnchor(part.id)}>
                <PartBox f={f} removed={removed} papers={papers} part={part} error={errors[part.id]} />
              </div>
            ))}
          </>
        )}
        <NoLongerRequired c={c} f={f} removed={removed} />
        <StepButtons draft={draft} autosaves={false} />
      </form>
    </FilingFrame>
  );
}

/** One part of the step. */
export function PartBox({ f, removed, papers, part, error }: PartBoxProps) {
  const draft = f.draft.id;
  const files = f.files.filter((file) => file.partId === part.id);
  return (
    <PaperBox
      part={part}
      number={f.parts.findIndex(({ id }) => id === part.id) + 1}
      files={files}
      offered={papersFor(part, papers, files)}
      removed={removed}
      error={error}
      hrefOf={(file) => filingPaths.file({ draft, file: file.id })}
      templateHref={part.template && leadsTo.template({ code: f.draft.procedureCode, part: part.id })}
      sendsTo={filingPaths.part({ draft, part: part.id })}
    />
  );
}

/** What a step offers beside the files that it has, of every part. */
export interface BesidesFiles {
  /** Files whose removal can be undone. */
  removed: FileInfo[];
  /** Earlier papers of this person. */
  papers: OwnPaper[];
}

interface PartsViewProps extends BesidesFiles {
  c: C;
  f: Filing;
  /** Part → sentence. */
  errors: FieldErrors;
}

interface PartBoxProps extends BesidesFiles {
  f: Filing;
  part: PartSpec;
  error?: string | undefined;
}

import type { FileInfo } from '#domain/files';
import type { PartSpec } from '#domain/procedures';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { RequiredKey } from '#platform/ui/field.tsx';
import { UploadBox } from '#platform/ui/file-upload.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { PartRow } from '#views/parts/part-row.tsx';
import { RemovedFiles } from '#views/parts/removed-files.tsx';
import { filesWords } from '#views/words/files.ts';
import type { C } from '../../../../deps.ts';
import { partsWords as w } from '../../words/filing.ts';
import { sendingFilesWords } from '../../words/sending-files.ts';
import { FilingFrame } from '../filing.frame.tsx';
import { filingPaths } from '../filing.paths.ts';
import { NO_LONGER_REQUIRED, NoLongerRequired } from '../info/no-longer-required.tsx';
import { leadsTo } from '../leads-to.ts';
import type { Filing } from '../open-filing.ts';
import { StepButtons } from '../step-buttons.tsx';
import { boxOf } from './take-files.ts';

const FORM = 'cac-giay-to';

/** One form for the whole step, so that whichever button is pressed, a file that was chosen in any box goes along. */
export function PartsView({ c, f, removed, errors }: PartsViewProps) {
  const { draft } = f;
  const placeOf = (part: string) => (f.parts.some((p) => p.id === part) ? boxOf(part) : NO_LONGER_REQUIRED);
  const linked = Object.fromEntries(Object.entries(errors).map(([part, text]) => [placeOf(part), text]));
  return (
    <FilingFrame
      c={c}
      draft={draft}
      online={f.version.content.online}
      step="parts"
      title={w.title}
      errors={linked}
      form={FORM}
    >
      <form
        id={FORM}
        method="post"
        action={filingPaths.parts({ draft: draft.id })}
        encType="multipart/form-data"
        data-after-uploads=""
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
            <Lead />
            <RequiredKey />
            <h2 class="govuk-visually-hidden">{w.title}</h2>
            {f.parts.map((part) => (
              <div key={part.id} id={partAnchor(part.id)}>
                <PartBox f={f} removed={removed} part={part} error={errors[part.id]} />
              </div>
            ))}
          </>
        )}
        <NoLongerRequired f={f} removed={removed} />
        <StepButtons draft={draft} autosaves={false} />
      </form>
    </FilingFrame>
  );
}

// what is done with script is said where script runs
const Lead = inPageLanguage((_: object, language) => {
  const lead = sendingFilesWords[language];
  return (
    <p class="govuk-body">
      <span data-without-script>{lead.withoutScript}</span>
      <span data-with-script hidden>
        {lead.withScript}
      </span>{' '}
      {lead.kept}
    </p>
  );
});

/** One part with its own buttons; after an upload the script replaces the old one with it. */
export function PartBox({ f, removed, part, error }: PartBoxProps) {
  const draft = f.draft.id;
  const files = f.files.filter((file) => file.partId === part.id);
  const gone = files.length < part.maxFiles ? removed.filter((file) => file.partId === part.id) : [];
  const action = filingPaths.part({ draft, part: part.id });
  return (
    <UploadBox
      uploading={filesWords.uploading}
      checking={part.check ? filesWords.checkingPicture : filesWords.checkingFile}
      replace={partAnchor(part.id)}
      startsByItself
    >
      <PartRow
        part={part}
        number={f.parts.findIndex(({ id }) => id === part.id) + 1}
        files={files}
        hrefOf={(file: FileInfo) => filingPaths.file({ draft, file: file.id })}
        templateHref={part.template && leadsTo.template({ code: f.draft.procedureCode, part: part.id })}
        error={error}
        formAction={action}
      >
        <RemovedFiles files={gone} formAction={() => action} />
      </PartRow>
    </UploadBox>
  );
}

export function partAnchor(part: string): string {
  return `giay-to-${part}`;
}

interface PartsViewProps {
  c: C;
  f: Filing;
  /** Files whose removal can be undone. */
  removed: FileInfo[];
  /** Part → sentence. */
  errors: FieldErrors;
}

interface PartBoxProps {
  f: Filing;
  /** Those of every part. */
  removed: FileInfo[];
  part: PartSpec;
  error?: string | undefined;
}

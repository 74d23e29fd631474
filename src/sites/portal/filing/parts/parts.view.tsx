import type { FileInfo } from '#domain/files';
import type { PartSpec } from '#domain/procedures';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { RequiredKey } from '#platform/ui/field.tsx';
import { UploadBox } from '#platform/ui/file-upload.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { PartRow } from '#views/parts/part-row.tsx';
import { filesWords } from '#views/words/files.ts';
import type { C } from '../../../../deps.ts';
import { partsWords as w } from '../../words/filing.ts';
import { FilingFrame } from '../filing.frame.tsx';
import { filingPaths } from '../filing.paths.ts';
import { NoLongerRequired } from '../info/no-longer-required.tsx';
import { leadsTo } from '../leads-to.ts';
import type { Filing } from '../open-filing.ts';
import { StepButtons } from '../step-buttons.tsx';
import { boxOf } from './take-files.ts';

const FORM = 'cac-giay-to';

/** One form for the whole step, so that whichever button is pressed, a file that was chosen in any box goes along. */
export function PartsView({ c, f, errors }: { c: C; f: Filing; errors: FieldErrors }) {
  const { draft } = f;
  const linked = Object.fromEntries(Object.entries(errors).map(([part, text]) => [boxOf(part), text]));
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
            <p class="govuk-body">{w.lead}</p>
            <RequiredKey />
            <h2 class="govuk-visually-hidden">{w.title}</h2>
            {f.parts.map((part) => (
              <div key={part.id} id={partAnchor(part.id)}>
                <PartBox f={f} part={part} error={errors[part.id]} />
              </div>
            ))}
          </>
        )}
        <NoLongerRequired f={f} />
        <StepButtons draft={draft} autosaves={false} />
      </form>
    </FilingFrame>
  );
}

/** One part with its own buttons; after an upload the script replaces the old one with it. */
export function PartBox({ f, part, error }: PartBoxProps) {
  const draft = f.draft.id;
  return (
    <UploadBox
      uploading={filesWords.uploading}
      checking={part.check ? filesWords.checkingPicture : filesWords.checkingFile}
      replace={partAnchor(part.id)}
    >
      <PartRow
        part={part}
        number={f.parts.findIndex(({ id }) => id === part.id) + 1}
        files={f.files.filter((file) => file.partId === part.id)}
        hrefOf={(file: FileInfo) => filingPaths.file({ draft, file: file.id })}
        templateHref={part.template && leadsTo.template({ code: f.draft.procedureCode, part: part.id })}
        error={error}
        formAction={filingPaths.part({ draft, part: part.id })}
      />
    </UploadBox>
  );
}

export function partAnchor(part: string): string {
  return `giay-to-${part}`;
}

interface PartBoxProps {
  f: Filing;
  part: PartSpec;
  error?: string | undefined;
}

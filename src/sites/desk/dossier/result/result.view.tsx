import type { OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { UploadBox } from '#platform/ui/file-upload.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import { PartRow } from '#views/parts/part-row.tsx';
import { filesWords } from '#views/words/files.ts';
import type { C } from '../../../../deps.ts';
import { deskWords } from '../../words/dossier.ts';
import { handingOverWords } from '../../words/handing-over.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { Denied } from './denied.tsx';

const w = handingOverWords.result;
const PAPERS = 'van-ban-ket-qua';

/** What may be uploaded as a signed result. */
export const RESULT_PART = {
  id: 'result',
  name: w.upload,
  originals: 0,
  copies: 0,
  required: true,
  accepts: ['pdf'],
  maxBytes: 20_000_000,
  maxFiles: 5,
} as const;

/** The name of its upload field. */
export const RESULT_BOX = `file:${RESULT_PART.id}`;

/** One form, so that nothing typed is lost when a paper is added, removed or refused: papers are stored as soon as they are uploaded. */
export function ResultView({ c, open, errors }: { c: C; open: OpenAtDesk; errors: FieldErrors }) {
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.result({ code: open.dossier.code })}
      button={deskWords.review}
      errors={errors}
      withFiles
      before={
        <>
          <Denied open={open} />
          <p class="govuk-body">{w.lead}</p>
        </>
      }
    >
      <h2 class="govuk-visually-hidden">{w.papers}</h2>
      <div id={PAPERS}>
        <ResultPapers open={open} error={errors[RESULT_BOX]} />
      </div>
      <TextInput
        name="number"
        label={w.number}
        value={c.form.get('number')}
        error={errors.number}
        width={20}
        optional
      />
      <Textarea name="note" label={w.note} rows={2} value={c.form.get('note')} error={errors.note} optional />
    </ActionFrame>
  );
}

/** The box of the signed papers. After an upload a script replaces the old box with this one. */
export function ResultPapers({ open, error }: { open: OpenAtDesk; error?: string | undefined }) {
  const { code } = open.dossier;
  const action = deskPaths.resultFile({ code });
  return (
    <UploadBox uploading={filesWords.vi.uploading} checking={filesWords.vi.checkingFile} replace={PAPERS}>
      <PartRow
        part={RESULT_PART}
        files={open.results}
        hrefOf={(file) => deskPaths.file({ code, file: file.id })}
        error={error}
        formAction={action}
      />
    </UploadBox>
  );
}

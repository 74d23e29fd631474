import type { OpenDossier } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button } from '#platform/ui/button.tsx';
import { FileUpload, UploadForm } from '#platform/ui/file-upload.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { Textarea } from '#platform/ui/textarea.tsx';
import type { C } from '../../../deps.ts';
import { deskWords } from '../words/dossier.ts';
import { ActionFrame } from './action.frame.tsx';
import { deskPaths } from './dossier.paths.ts';
import { FileList } from './file-list.tsx';

const w = deskWords.result;

/** Two forms: the upload keeps its file at once, the record comes after. */
export function ResultView({ c, open, errors }: { c: C; open: OpenDossier; errors: FieldErrors }) {
  const { code } = open.dossier;
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.result({ code })}
      button={w.button}
      errors={errors}
      before={
        <>
          <p class="govuk-body">{w.lead}</p>
          <FileList
            code={code}
            files={open.results}
            remove={{ c, action: deskPaths.resultFile({ code }), text: w.remove }}
          />
          <UploadForm action={deskPaths.resultFile({ code })} checking={w.checking}>
            <FormGuard c={c} />
            <FileUpload name="file" label={w.upload} accept=".pdf" error={errors.file} required />
            <Button kind="secondary">{w.uploadButton}</Button>
          </UploadForm>
        </>
      }
    >
      <TextInput name="number" label={w.number} value={c.form.get('number')} width={20} optional />
      <Textarea name="note" label={w.note} rows={2} value={c.form.get('note')} optional />
    </ActionFrame>
  );
}

import type { FileInfo, FileType, PictureCheck } from '#domain/files';
import { Button, LinkButton } from '#platform/ui/button.tsx';
import { type Attrs, type Child, cls } from '#platform/ui/child.ts';
import { ErrorMessage, FieldMark } from '#platform/ui/field.tsx';
import { FileUpload } from '#platform/ui/file-upload.tsx';
import { acceptAttribute, sizeText, typesText, filesWords as w } from '../words/files.ts';
import { FileLine } from './file-line.tsx';

/**
 * One part of a dossier: what is asked for, the paper to download, the files that are there, and the box for more. The form around it
 * works by its two buttons: `_action` is `upload:<part>` or `remove:<file>`; the files come as `file:<part>`. With `formAction` they send
 * that form there.
 */
export function PartRow(p: PartRowProps) {
  const { part, number, files, children, hrefOf, templateHref, error, formAction } = p;
  const field = `file:${part.id}`;
  return (
    <section class={cls('mc-part', error && 'mc-part--error')} aria-labelledby={`${part.id}-name`}>
      <h3 class="govuk-heading-s mc-part__name" id={`${part.id}-name`}>
        {number ? `${number}. ` : null}
        {part.name}
        <FieldMark field={{ required: part.required, optional: !part.required }} />
      </h3>
      <RequestedPart part={part} templateHref={templateHref} />
      {files.length > 0 ? <Files files={files} hrefOf={hrefOf} formAction={formAction} /> : null}
      {children}
      {files.length >= part.maxFiles ? (
        <>
          <ErrorMessage id={field} error={error} />
          <p class="govuk-hint" id={field}>
            {w.full}
          </p>
        </>
      ) : (
        <Box
          part={part}
          field={field}
          error={error}
          needed={part.required && files.length === 0}
          formAction={formAction}
        />
      )}
    </section>
  );
}

function RequestedPart({ part, templateHref }: Pick<PartRowProps, 'part' | 'templateHref'>) {
  const papers = [
    part.originals > 0 && w.original(part.originals),
    part.copies > 0 && w.copy(part.copies),
  ].filter(Boolean);
  return (
    <>
      {papers.length > 0 ? (
        <p class="govuk-hint">
          {w.papers}: {papers.join(', ')}
        </p>
      ) : null}
      {part.hint ? <p class="govuk-hint">{part.hint}</p> : null}
      {templateHref ? (
        <p class="govuk-body-s">
          <a class="govuk-link" href={templateHref}>
            {w.template}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Files({ files, hrefOf, formAction }: Pick<PartRowProps, 'files' | 'hrefOf' | 'formAction'>) {
  return (
    <ul class="mc-file-list" aria-label={w.uploaded}>
      {files.map((file) => (
        <li key={file.id}>
          <FileLine file={file} href={hrefOf(file)} />
          <LinkButton name="_action" value={`remove:${file.id}`} danger attrs={sentTo(formAction)}>
            {w.remove} <span class="govuk-visually-hidden">{w.removeFile(file.name)}</span>
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}

function Box({
  part,
  field,
  error,
  needed,
  formAction,
}: {
  part: PartRowPart;
  field: string;
  error: string | undefined;
  needed: boolean;
  formAction: string | undefined;
}) {
  return (
    <>
      <FileUpload
        name={field}
        label={part.name}
        labelHidden
        required={needed}
        hint={w.accepts(typesText(part.accepts), sizeText(part.maxBytes), part.maxFiles)}
        error={error}
        accept={acceptAttribute(part.accepts)}
        multiple={part.maxFiles > 1}
      />
      <Button
        kind="secondary"
        name="_action"
        value={`upload:${part.id}`}
        once={false}
        attrs={sentTo(formAction)}
      >
        {w.upload} <span class="govuk-visually-hidden">{w.uploadFor(part.name)}</span>
      </Button>
    </>
  );
}

function sentTo(formAction: string | undefined): Attrs | undefined {
  return formAction === undefined ? undefined : { formaction: formAction };
}

/** A part as its procedure tells it. */
export interface PartRowPart {
  id: string;
  name: string;
  originals: number;
  copies: number;
  required: boolean;
  accepts: readonly FileType[];
  maxBytes: number;
  maxFiles: number;
  check?: PictureCheck;
  hint?: string;
}

export interface PartRowProps {
  part: PartRowPart;
  /** Its place among the papers, from 1, where there is a list of them. */
  number?: number | undefined;
  /** Those of this part. */
  files: FileInfo[];
  hrefOf: (file: FileInfo) => string;
  templateHref?: string | undefined;
  error?: string | undefined;
  /** What stands below the files. */
  children?: Child;
  /** Where its two buttons send the form; where the form itself goes unless told. */
  formAction?: string | undefined;
}

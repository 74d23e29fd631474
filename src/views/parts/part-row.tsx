import type { FileInfo, FileType, PictureCheck } from '#domain/files';
import { Button, LinkButton } from '#platform/ui/button.tsx';
import { type Attrs, type Child, cls } from '#platform/ui/child.ts';
import { ErrorMessage, FieldMark } from '#platform/ui/field.tsx';
import { FileUpload } from '#platform/ui/file-upload.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { ContentName, OfficialName } from '../content-name.tsx';
import { filesWords } from '../words/files.ts';
import { FileLine } from './file-line.tsx';
import { acceptAttribute, sizeText, typesText } from './file-size.ts';

/**
 * One part of a dossier: what is asked for, the paper to download, the files that are there, and the box for more. The form around it
 * works by its two buttons: `_action` is `upload:<part>` or `remove:<file>`; the files come as `file:<part>`. With `formAction` they send
 * that form there.
 */
export const PartRow = inPageLanguage((p: PartRowProps, language) => {
  const { part, number, files, children, hrefOf, templateHref, error, formAction } = p;
  const needed = part.required || p.inAnotherWay === true;
  const field = `file:${part.id}`;
  return (
    <section class={cls('mc-part', error && 'mc-part--error')} aria-labelledby={`${part.id}-name`}>
      <h3 class="govuk-heading-s mc-part__name" id={`${part.id}-name`}>
        {number ? `${number}. ` : null}
        <ContentName of={part} />
        <FieldMark field={{ required: needed, optional: !needed }} />
      </h3>
      <OfficialName of={part} />
      <RequestedPart part={part} templateHref={templateHref} />
      {files.length > 0 ? <Files files={files} hrefOf={hrefOf} formAction={formAction} /> : null}
      {children}
      {files.length >= part.maxFiles ? (
        <>
          <ErrorMessage id={field} error={error} />
          <p class="govuk-hint" id={field}>
            {filesWords[language].full}
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
});

const RequestedPart = inPageLanguage(({ part, templateHref }: RequestedPartProps, language) => {
  const w = filesWords[language];
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
      {part.hint ? (
        <p class="govuk-hint">
          <InVietnamese>{part.hint}</InVietnamese>
        </p>
      ) : null}
      {templateHref ? (
        <p class="govuk-body-s">
          <a class="govuk-link" href={templateHref}>
            {w.template}
          </a>
        </p>
      ) : null}
    </>
  );
});

const Files = inPageLanguage(({ files, hrefOf, formAction }: FilesProps, language) => {
  const w = filesWords[language];
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
});

const Box = inPageLanguage(({ part, field, error, needed, formAction }: BoxProps, language) => {
  const w = filesWords[language];
  return (
    <>
      <FileUpload
        name={field}
        label={<ContentName of={part} />}
        labelHidden
        required={needed}
        hint={w.accepts(typesText(part.accepts, w.or), sizeText(part.maxBytes, language), part.maxFiles)}
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
        {w.upload}{' '}
        <span class="govuk-visually-hidden">
          {w.uploadFor((language !== 'vi' && part.english) || part.name)}
        </span>
      </Button>
    </>
  );
});

function sentTo(formAction: string | undefined): Attrs | undefined {
  return formAction === undefined ? undefined : { formaction: formAction };
}

/** A part as its procedure tells it. */
export interface PartRowPart {
  id: string;
  name: string;
  /** The name in English, where the procedure gives one. */
  english?: string;
  originals: number;
  copies: number;
  required: boolean;
  accepts: readonly FileType[];
  maxBytes: number;
  maxFiles: number;
  check?: PictureCheck;
  hint?: string;
}

type RequestedPartProps = Pick<PartRowProps, 'part' | 'templateHref'>;
type FilesProps = Pick<PartRowProps, 'files' | 'hrefOf' | 'formAction'>;

interface BoxProps extends Pick<PartRowProps, 'part' | 'error' | 'formAction'> {
  field: string;
  needed: boolean;
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
  /** It must be answered, though not by a file: what stands below takes the answer too. */
  inAnotherWay?: boolean | undefined;
  /** What stands below the files. */
  children?: Child;
  /** Where its two buttons send the form; where the form itself goes unless told. */
  formAction?: string | undefined;
}

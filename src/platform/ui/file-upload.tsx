import { type Attrs, type Child, cls } from './child.ts';
import { described, type FieldProps, FormGroup } from './field.tsx';
import { inPageLanguage } from './page-language.ts';
import { uiWords } from './ui-words.ts';

/** Choosing one or more files; with script also by dragging them onto the box. */
export function FileUpload(p: FileUploadProps) {
  const { id, describedBy } = described(p);
  return (
    <FormGroup field={p}>
      <div class="mc-file">
        <input
          class={cls('govuk-file-upload', p.error && 'govuk-file-upload--error')}
          id={id}
          name={p.name}
          type="file"
          accept={p.accept}
          multiple={p.multiple}
          aria-describedby={describedBy}
          {...p.attrs}
        />
      </div>
    </FormGroup>
  );
}

/**
 * The form around an upload. Plain multipart without script; with script the same form goes by XMLHttpRequest with
 * progress, and `checking` is announced while the server looks at the file. The caller puts its form guard first.
 */
export const UploadForm = inPageLanguage((p: UploadFormProps, language) => {
  const w = uiWords[language];
  return (
    <form
      class="mc-upload"
      method="post"
      action={p.action}
      encType="multipart/form-data"
      data-upload=""
      data-uploading={p.uploading ?? w.uploading}
      data-checking={p.checking ?? w.checking}
      data-replace={p.replace}
      noValidate
    >
      {p.children}
      <div class="mc-upload__state" aria-live="polite" />
    </form>
  );
});

export interface FileUploadProps extends FieldProps {
  /** What the browser offers, such as ".pdf,.jpg,.png"; the server decides by content. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  attrs?: Attrs | undefined;
}

interface UploadFormProps {
  action: string;
  uploading?: string | undefined;
  checking?: string | undefined;
  /** id of the element that the answer's `html` replaces; without it the page is reloaded. */
  replace?: string | undefined;
  children: Child;
}

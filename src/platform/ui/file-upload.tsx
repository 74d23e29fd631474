import type { Language } from '../language.ts';
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
 * progress, and `checking` is announced while the server looks at the file; when that takes long, that it waits. The caller puts
 * its form guard first.
 */
export const UploadForm = inPageLanguage((p: UploadFormProps, language) => (
  <form
    class="mc-upload"
    method="post"
    action={p.action}
    encType="multipart/form-data"
    {...marks(p, language)}
    noValidate
  >
    {p.children}
    <State />
  </form>
));

/**
 * An upload inside a form that asks for more: its buttons (`formaction`) send the whole multipart form, so that no word beside it is
 * lost. With script only its own answer comes back, and the rest of the page stays as it is.
 */
export const UploadBox = inPageLanguage((p: UploadFormProps, language) => (
  <div class="mc-upload" data-action={p.action} {...marks(p, language)}>
    {p.children}
    <State />
  </div>
));

function marks(p: UploadFormProps, language: Language) {
  const w = uiWords[language];
  return {
    'data-upload': '',
    'data-uploading': p.uploading ?? w.uploading,
    'data-checking': p.checking ?? w.checking,
    'data-waiting': w.waiting,
    'data-replace': p.replace,
  };
}

function State() {
  return <div class="mc-upload__state" aria-live="polite" />;
}

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

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
 * The files of one kind in a multipart form that may ask for more. Its buttons (`formaction`) send the whole form, so that nothing beside
 * it is lost. With script they send this box alone, without the other boxes of the form, by XMLHttpRequest with progress; `checking` is
 * announced while the server looks at the file, and when that takes long, that it waits. Only its own answer comes back, and the rest of
 * the page stays as it is. One that starts by itself sends with script what is chosen as soon as it is chosen, large photos made smaller.
 */
export const UploadBox = inPageLanguage((p: UploadBoxProps, language) => {
  const w = uiWords[language];
  return (
    <div
      class="mc-upload"
      data-upload=""
      data-uploading={p.uploading ?? w.uploading}
      data-checking={p.checking ?? w.checking}
      data-waiting={w.waiting}
      data-replace={p.replace}
      data-starts={p.startsByItself ? '' : undefined}
      data-max-bytes={p.maxBytes}
    >
      {p.children}
      <div class="mc-upload__state" aria-live="polite" />
    </div>
  );
});

export interface FileUploadProps extends FieldProps {
  /** What the browser offers, such as ".pdf,.jpg,.png"; the server decides by content. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  attrs?: Attrs | undefined;
}

interface UploadBoxProps {
  uploading?: string | undefined;
  checking?: string | undefined;
  /** id of the element that the answer's `html` replaces; without it the page is reloaded. */
  replace?: string | undefined;
  startsByItself?: boolean | undefined;
  /** The most that one file may have; photos are made smaller until they fit. */
  maxBytes?: number | undefined;
  children: Child;
}

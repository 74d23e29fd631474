/**
 * First in a form whose words are saved while they are written: names the state of the saved words that the page was made from. When
 * somebody goes back to a page, browsers put what was typed there into a form only if its first fields have the same names as when
 * it was left. So words typed on top of one state are never put, unseen, on top of a newer one; also without script. It is not sent.
 */
export function PageMark({ mark }: { mark: string }) {
  return <input type="hidden" name={`at-${mark}`} disabled data-mark />;
}

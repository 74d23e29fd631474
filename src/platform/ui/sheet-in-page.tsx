import type { SheetInPage as Sheet } from '../assets.ts';

/** A style sheet that stands in the page itself: made by the build, from no one's words, and let in by its hash. */
export function SheetInPage({ sheet }: { sheet: Sheet }) {
  return <style dangerouslySetInnerHTML={{ __html: sheet.text }} />;
}

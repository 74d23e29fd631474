import type { Child } from './child.ts';
import { inPageLanguage } from './page-language.ts';

/** Names and texts that are data, and Vietnamese on every page: marked as such where the page is in another language. */
export const InVietnamese = inPageLanguage(({ children, block }: InVietnameseProps, language) => {
  if (language === 'vi') return <>{children}</>;
  return block ? <div lang="vi">{children}</div> : <span lang="vi">{children}</span>;
});

interface InVietnameseProps {
  children: Child;
  /** What stands inside is made of paragraphs, lists or tables. */
  block?: boolean | undefined;
}

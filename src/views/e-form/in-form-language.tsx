import type { Form } from '#domain/forms';
import type { Child } from '#platform/ui/child.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';

/** Texts of a form, marked where its page is in another language. */
export const InFormLanguage = inPageLanguage(({ form, children }: InFormLanguageProps, language) =>
  form.language === language ? children : <span lang={form.language}>{children}</span>,
);

interface InFormLanguageProps {
  form: Pick<Form, 'language'>;
  children: Child;
}

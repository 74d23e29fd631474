import type { FieldErrors } from '#platform/errors.ts';
import type { Child } from '#platform/ui/child.ts';
import type { C } from '../../../deps.ts';
import { PortalPage, type PortalPageProps } from '../portal.page.tsx';

/** A page of accounts: without a trail and without the search box, because nobody should be led away from it. */
export function AccountPage({ c, words, title, errors = {}, children }: AccountPageProps) {
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <PortalPage c={c} words={words} title={title} trail={[]} search={false} hasErrors={hasErrors}>
      {children}
    </PortalPage>
  );
}

interface AccountPageProps {
  c: C;
  words: PortalPageProps['words'];
  title: string;
  errors?: FieldErrors;
  children: Child;
}

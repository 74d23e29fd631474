import { TERMS_VERSION } from '#domain/accounts';
import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../../../deps.ts';
import { termsWords } from '../../words/terms.ts';
import { AccountPage } from '../account.page.tsx';
import { accountPaths } from '../account.paths.ts';

export function get(c: C): Answer {
  const w = c.words(termsWords);
  return page(
    <AccountPage c={c} words={termsWords} title={w.title}>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="govuk-body">{w.version(TERMS_VERSION)}</p>
      {w.sections.map(([title, text]) => (
        <section key={title}>
          <h2 class="govuk-heading-m">{title}</h2>
          <p class="govuk-body">{text}</p>
        </section>
      ))}
      <p class="govuk-body">
        <a class="govuk-link" href={accountPaths.register()}>
          {w.back}
        </a>
      </p>
    </AccountPage>,
  );
}

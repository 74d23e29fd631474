import type { Refusal } from '#platform/errors.ts';
import type { C } from '../../../deps.ts';
import { cataloguePaths } from '../catalogue/catalogue.paths.ts';
import { PortalPage } from '../portal.page.tsx';
import { frameWords } from '../words/frame.ts';
import { refusalPageWords as w } from '../words/refusal-page.ts';
import { refusalSentence } from './refusal-sentence.ts';

/** The page that says no: what happened in one sentence, and where to go from here. */
export function RefusalView({ c, no, status }: { c: C; no: Refusal; status: number }) {
  const { phone } = frameWords.footer;
  return (
    <PortalPage c={c} title={titleOf(no, status)} noIndex>
      <h1 class="govuk-heading-l">{titleOf(no, status)}</h1>
      <p class="mc-lead">{refusalSentence(no)}</p>
      <p class="govuk-body">{w.ways}</p>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <a class="govuk-link" href={cataloguePaths.procedures()}>
            {w.search}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={cataloguePaths.lookUp()}>
            {w.lookUp}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={cataloguePaths.home()}>
            {w.home}
          </a>
        </li>
        <li>
          <a class="govuk-link" href={`tel:${phone.replaceAll(' ', '')}`}>
            {w.call(phone)}
          </a>
        </li>
      </ul>
    </PortalPage>
  );
}

function titleOf(no: Refusal, status: number): string {
  if (status === 404) return w.notFound;
  if (no.is('bug')) return w.bug;
  return status === 429 ? w.tooOften : w.refused;
}

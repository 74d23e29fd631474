import type { Refusal } from '#platform/errors.ts';
import { canSendAgain, SameFields } from '#platform/http/send-again.tsx';
import type { Language } from '#platform/language.ts';
import { GivenBack } from '#views/parked/given-back.tsx';
import type { C } from '../../../deps.ts';
import { cataloguePaths } from '../catalogue/catalogue.paths.ts';
import { PortalPage } from '../portal.page.tsx';
import { frameWords } from '../words/frame.ts';
import { refusalPageWords } from '../words/refusal-page.ts';
import { refusalSentence } from './refusal-sentence.ts';

const OWN_DOSSIER = /^\/ho-so-cua-toi\/[^/]+/;

/** The page of a refusal: what happened in one sentence, and where to go from here. */
export function RefusalView({ c, no, status }: { c: C; no: Refusal; status: number }) {
  const w = c.words(refusalPageWords);
  const { phone } = c.words(frameWords).footer;
  const title = titleOf(w, no, status);
  // without the query: what was asked for may have held a secret
  const here = c.pageIn('vi').split('?', 1)[0] ?? '/';
  // an act on one's own dossier that came too late
  const dossier = status === 409 ? OWN_DOSSIER.exec(here)?.[0] : undefined;
  return (
    <PortalPage c={c} words={refusalPageWords} title={title} otherLanguages={here} noIndex>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="mc-lead">{refusalSentence(no, c.language)}</p>
      {canSendAgain(no, c) ? (
        <GivenBack to={c.url} files={c.filesLeft}>
          <SameFields form={c.form} />
        </GivenBack>
      ) : null}
      <p class="govuk-body">{w.ways}</p>
      <ul class="govuk-list govuk-list--bullet">
        {dossier ? (
          <li>
            <a class="govuk-link" href={dossier}>
              {w.dossier}
            </a>
          </li>
        ) : null}
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

function titleOf(w: (typeof refusalPageWords)[Language], no: Refusal, status: number): string {
  if (status === 404) return w.notFound;
  if (no.is('bug')) return w.bug;
  if (no.is('database.away')) return w.away;
  return status === 429 ? w.tooOften : w.refused;
}

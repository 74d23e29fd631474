import { Fragment } from 'preact';
import type { DraftItem } from '#domain/drafts';
import { formats } from '#platform/formats.ts';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { filingStartWords } from '../../words/filing-start.ts';
import { filingPaths } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';
import { aboutAloud, aboutLines, KeptUntil } from './about-draft.tsx';

/** Existing drafts, the latest first, each to be continued or deleted. */
export const ExistingDrafts = inPageLanguage(({ drafts, more, now }: ExistingDraftsProps, language) => {
  const w = filingStartWords[language];
  return (
    <NoticeBanner id="existing" heading={w.existingTitle}>
      <p class="govuk-body">{w.existingLead}</p>
      <ul class="govuk-list">
        {drafts.map((d, i) => (
          <li key={d.id}>
            <p class="govuk-body">
              {aboutLines(d, language).map((line) => (
                <Fragment key={line}>
                  <strong>{line}</strong>
                  <br />
                </Fragment>
              ))}
              {w.existing(formats[language].dateTime(d.updatedAt), w.steps[d.step])}{' '}
              <KeptUntil d={d} now={now} />.
            </p>
            <ButtonGroup>
              <ButtonLink kind={i === 0 ? 'primary' : 'secondary'} href={filingPaths.resume({ draft: d.id })}>
                {w.resume}
                <span class="govuk-visually-hidden"> ({aboutAloud(d, language)})</span>
              </ButtonLink>
              <a class="govuk-link" href={filingPaths.discard({ draft: d.id })}>
                {w.delete}
                <span class="govuk-visually-hidden"> {aboutAloud(d, language)}</span>
              </a>
            </ButtonGroup>
          </li>
        ))}
      </ul>
      {more ? (
        <p class="govuk-body">
          <a class="govuk-link" href={leadsTo.mine({}, { loai: 'chua-gui' })}>
            {w.allExisting}
          </a>
        </p>
      ) : null}
    </NoticeBanner>
  );
});

interface ExistingDraftsProps {
  drafts: DraftItem[];
  /** There are older ones besides. */
  more: boolean;
  now: Date;
}

import { opinionWords as w } from '../words/opinion.ts';
import { opinionPaths } from './opinions.paths.ts';

/** The way from the worklist to what other agencies ask and are asked, with how many wait. */
export function OpinionsLink({ counts }: { counts: { asked: number; asks: number } }) {
  const how = w.counts(counts);
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={opinionPaths.opinions()}>
        {how ? `${w.link}: ${how}` : w.link}
      </a>
    </p>
  );
}

import { statusesAtWork, type Whose, type WorkView, waitsForFiler } from '#domain/worklists';
import type { FieldErrors } from '#platform/errors.ts';
import { Button } from '#platform/ui/button.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { searchWords } from '../../words/search.ts';
import { worklistWords as w } from '../../words/worklist.ts';
import { deskPaths } from '../dossier.paths.ts';
import type { Choices } from '../search/choices.ts';
import { MoreNarrowing, NarrowingSelects } from '../search/narrowing-boxes.tsx';
import { isWorkNarrowed, type TypedWork, WORK } from './typed-work.ts';

/** In an address: one's own dossiers. */
export const OWN = 'toi';

/** What narrows and orders a list, in its address; `said` is how many there are. */
export function Narrowing({ view, whose, typed, errors, choices, said }: NarrowingProps) {
  return (
    <form method="get" action={deskPaths.work()} class="mc-no-print" aria-label={w.narrow.label} noValidate>
      <div class="mc-filter">
        <input type="hidden" name="xem" value={view} />
        {whose === 'own' ? <input type="hidden" name="cua" value={OWN} /> : null}
        <TextInput
          name="tim"
          type="search"
          label={w.narrow.searchText}
          value={typed.tim}
          maxlength={200}
          attrs={{ 'data-key': '/' }}
        />
        <NarrowingSelects
          typed={typed}
          choices={choices}
          statuses={waitsForFiler(view) ? undefined : statusesAtWork}
        />
        <Button kind="secondary" once={false} icon="search">
          {w.narrow.button}
        </Button>
        {isWorkNarrowed(view, typed) ? (
          <a class="govuk-link mc-filter__action" href={clearedHref(view, whose, typed)}>
            {w.narrow.clear}
          </a>
        ) : null}
      </div>
      <div class="mc-search-more">
        <MoreNarrowing
          typed={typed}
          errors={errors}
          orders={WORK.orders}
          orderPrompt={w.byDue}
          usualSize={WORK.usual['so-dong']}
        />
        <a class="govuk-link" href={deskPaths.search()} data-key={searchWords.toSearchKey.key}>
          {searchWords.link}
        </a>
        {said ? (
          <p class="mc-search-more__said" role="status">
            {said}
          </p>
        ) : null}
      </div>
    </form>
  );
}

// with as many rows on a page
function clearedHref(view: WorkView, whose: Whose, { 'so-dong': size }: TypedWork): string {
  return deskPaths.work({}, { xem: view, cua: whose === 'own' ? OWN : undefined, 'so-dong': size });
}

interface NarrowingProps {
  view: WorkView;
  whose: Whose;
  typed: TypedWork;
  errors: FieldErrors;
  choices: Choices;
  said: string | undefined;
}

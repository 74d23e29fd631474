import type { JournalRow } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { FilterBar } from '#platform/ui/desk-parts.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import type { C } from '../../../deps.ts';
import { journalWords as w } from '../words/journal.ts';
import { adminPaths } from './admin.paths.ts';
import { AdminList } from './admin-list.tsx';
import { BelowAdmin } from './below-admin.page.tsx';
import { thingText } from './thing-text.ts';

/** The search in the journal of who looked at what, and what it found. */
export function JournalView({ c, typed, errors, entries, names, first, older }: JournalProps) {
  return (
    <BelowAdmin
      c={c}
      title={w.title}
      back={{ href: adminPaths.watch(), text: w.back }}
      news={<ErrorSummary errors={errors} />}
      hasErrors={Object.keys(errors).length > 0}
      lead={w.lead}
    >
      <FilterBar action={adminPaths.journal()} label={w.search}>
        <TextInput name="ma" label={w.code} value={typed.ma} error={errors.ma} maxlength={200} />
        <TextInput
          name="can-bo"
          label={w.officer}
          value={typed['can-bo']}
          error={errors['can-bo']}
          maxlength={100}
          spellcheck={false}
        />
        <Button kind="secondary" once={false} icon="search">
          {w.button}
        </Button>
      </FilterBar>
      {entries ? (
        <>
          <h2 class="govuk-heading-m">{w.found}</h2>
          <AdminList
            none={w.none}
            icon="search"
            caption={w.found}
            captionHidden
            rows={entries}
            rowKey={(e) => e.id}
            columns={[
              { name: w.who, main: true, cell: (e) => e.actorName },
              { name: w.at, cell: (e) => <span class="mc-when">{vnDateTime(e.at)}</span> },
              { name: w.what, cell: (e) => w.verbs[e.verb] },
              { name: w.about, cell: (e) => thingText(e, names) },
            ]}
          />
          <Pagination previous={first} previousText={w.first} next={older} nextText={w.older} />
          <form method="post" action={adminPaths.exportJournal()}>
            <FormGuard c={c} />
            {Object.entries(typed).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <Button kind="secondary" once={false}>
              {w.export}
            </Button>
          </form>
        </>
      ) : null}
    </BelowAdmin>
  );
}

export interface TypedSearch {
  ma: string;
  'can-bo': string;
}

interface JournalProps {
  c: C;
  typed: TypedSearch;
  errors: FieldErrors;
  /** Undefined while nothing that can be found was asked for. */
  entries: readonly JournalRow[] | undefined;
  /** Of the officers that were acted on. */
  names: ReadonlyMap<string, string>;
  first: string | undefined;
  older: string | undefined;
}

import type { Officer } from '#domain/journal';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { leftOutOf } from '#platform/http/left-out.ts';
import { ParkedFields } from '#platform/http/parked-fields.tsx';
import { type ParkedForm, STALE } from '#platform/http/parked-form.ts';
import type { SummaryRow } from '#platform/ui/summary-list.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import { ParkedAnothers } from '#views/parked/parked-anothers.tsx';
import { ParkedGone } from '#views/parked/parked-gone.tsx';
import { ParkedDiscard, ParkedOffer } from '#views/parked/parked-offer.tsx';
import { parkedWords } from '#views/words/parked.ts';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { deskPaths } from '../dossier/dossier.paths.ts';
import { LevelTag } from '../dossier/level-tag.tsx';
import { movedText } from '../dossier/moved-text.ts';
import { signInPaths } from '../sign-in/sign-in.paths.ts';
import { parkedAtDeskWords as w } from '../words/acts.ts';
import { deskWords } from '../words/dossier.ts';
import { refusalPageWords } from '../words/refusals.ts';
import { discardParkedPath, parkedPath } from './parked.paths.ts';
import type { Parked } from './what-was-parked.ts';

const words = parkedWords.vi;

export function ParkedView({ c, form, what, filled }: ParkedProps) {
  const { files } = form;
  const opens = what.state === 'open' || what.state === 'moved';
  return (
    <DeskPage c={c} title={words.title}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ParkedOffer
            stale={c.query.has(STALE)}
            about={aboutOf(what)}
            news={newsOf(what)}
            typed={what.typed}
            filled={opens ? filled : undefined}
            into={
              files && opens
                ? { path: form.path, files, names: leftOutOf(form.fields).map(({ name }) => name) }
                : undefined
            }
            discard={discardParkedPath({ form: c.params.form })}
          >
            <FormGuard c={c} />
            <ParkedFields form={form} id={c.params.form} />
          </ParkedOffer>
        </div>
      </div>
    </DeskPage>
  );
}

export function DiscardView({ c, what }: Pick<ParkedProps, 'c' | 'what'>) {
  const { form } = c.params;
  return (
    <DeskPage c={c} title={words.discardTitle}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ParkedDiscard
            at={discardParkedPath({ form })}
            back={parkedPath({ form })}
            about={aboutOf(what)}
            typed={what.typed}
          >
            <FormGuard c={c} />
          </ParkedDiscard>
        </div>
      </div>
    </DeskPage>
  );
}

// nothing of a dossier that they may not see
function aboutOf({ act, open }: Parked): SummaryRow[] {
  return [
    ...(act ? [{ name: words.act, value: <strong>{act.name}</strong> }] : []),
    ...(open
      ? [
          { name: w.dossier, value: open.dossier.code },
          { name: w.procedure, value: open.dossier.procedureName },
          {
            name: deskWords.submitter,
            value: (
              <>
                {open.people.submitter.name} <LevelTag level={open.proven.filer} unverifiedOnly />
              </>
            ),
          },
        ]
      : []),
  ];
}

function newsOf({ state, open }: Parked) {
  if (state === 'not-theirs') return <WarningText>{w.notTheirs}</WarningText>;
  if (!open || state === 'open') return null;
  const { code } = open.dossier;
  return (
    <>
      <WarningText>{state === 'moved' ? movedText(open) : `${w.notNow} ${movedText(open)}`}</WarningText>
      <p class="govuk-body">
        <a class="govuk-link" href={deskPaths.dossier({ code })}>
          {w.open(code)}
        </a>
      </p>
    </>
  );
}

export function ParkedGoneView({ c }: { c: C }) {
  return (
    <DeskPage c={c} title={words.goneTitle}>
      <ParkedGone home={deskPaths.work()} homeText={refusalPageWords.back} />
    </DeskPage>
  );
}

export function ParkedAnothersView({ c }: { c: C }) {
  return (
    <DeskPage c={c} title={words.anothersTitle}>
      <ParkedAnothers signOut={signInPaths.signOut()}>
        <FormGuard c={c} />
        <input type="hidden" name="tiep" value={c.path} />
      </ParkedAnothers>
    </DeskPage>
  );
}

interface ParkedProps {
  c: C<Officer, 'form'>;
  form: ParkedForm;
  what: Parked;
  /** Its page, filled in. */
  filled: string;
}

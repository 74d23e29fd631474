import type { Citizen } from '#domain/journal';
import { filledAgainAt } from '#platform/http/fill-again.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { leftOutOf } from '#platform/http/left-out.ts';
import { ParkedFields } from '#platform/http/parked-fields.tsx';
import { type ParkedForm, STALE } from '#platform/http/parked-form.ts';
import { ParkedDiscard, ParkedOffer } from '#views/parked/parked-offer.tsx';
import { parkedWords } from '#views/words/parked.ts';
import type { C } from '../../../deps.ts';
import { PortalPage } from '../portal.page.tsx';
import { discardParkedPath, parkedPath } from './parked.paths.ts';
import { whatWasParked } from './what-was-parked.tsx';

export function ParkedView({ c, form }: ParkedProps) {
  const { files, path } = form;
  const id = c.params.form;
  return (
    <PortalPage c={c} words={parkedWords} title={c.words(parkedWords).title} noIndex>
      <ParkedOffer
        stale={c.query.has(STALE)}
        {...whatWasParked(c, form)}
        filled={filledAgainAt(form, id)}
        into={files ? { path, files, names: leftOutOf(form.fields).map(({ name }) => name) } : undefined}
        discard={discardParkedPath({ form: id })}
      >
        <FormGuard c={c} />
        <ParkedFields form={form} id={id} />
      </ParkedOffer>
    </PortalPage>
  );
}

export function DiscardView({ c, form }: ParkedProps) {
  const id = c.params.form;
  return (
    <PortalPage c={c} words={parkedWords} title={c.words(parkedWords).discardTitle} noIndex>
      <ParkedDiscard
        {...whatWasParked(c, form)}
        at={discardParkedPath({ form: id })}
        back={parkedPath({ form: id })}
      >
        <FormGuard c={c} />
      </ParkedDiscard>
    </PortalPage>
  );
}

interface ParkedProps {
  c: C<Citizen, 'form'>;
  form: ParkedForm;
}

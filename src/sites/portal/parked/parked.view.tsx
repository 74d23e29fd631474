import { FormGuard } from '#platform/http/form-guard.tsx';
import { leftOutOf } from '#platform/http/left-out.ts';
import { ParkedFields } from '#platform/http/parked-fields.tsx';
import type { ParkedForm } from '#platform/http/parked-form.ts';
import { ParkedOffer } from '#views/parked/parked-offer.tsx';
import { parkedWords } from '#views/words/parked.ts';
import type { C } from '../../../deps.ts';
import { PortalPage } from '../portal.page.tsx';

export function ParkedView({ c, form }: { c: C; form: ParkedForm }) {
  return (
    <PortalPage c={c} words={parkedWords} title={c.words(parkedWords).title} noIndex>
      <ParkedOffer
        path={form.path}
        page={form.page}
        files={form.files}
        names={leftOutOf(form.fields).map(({ name }) => name)}
      >
        <FormGuard c={c} />
        <ParkedFields form={form} />
      </ParkedOffer>
    </PortalPage>
  );
}

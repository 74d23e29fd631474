import type { ParkedForm } from '#platform/http/parked-form.ts';
import { ParkedOffer } from '#views/parked/parked-offer.tsx';
import { parkedWords } from '#views/words/parked.ts';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';

export function ParkedView({ c, form }: { c: C; form: ParkedForm }) {
  return (
    <DeskPage c={c} title={parkedWords.title}>
      <ParkedOffer c={c} form={form} />
    </DeskPage>
  );
}

import { FormGuard } from '#platform/http/form-guard.tsx';
import { leftOutOf } from '#platform/http/left-out.ts';
import { ParkedFields } from '#platform/http/parked-fields.tsx';
import type { ParkedForm } from '#platform/http/parked-form.ts';
import { ParkedAnothers } from '#views/parked/parked-anothers.tsx';
import { ParkedGone } from '#views/parked/parked-gone.tsx';
import { ParkedOffer } from '#views/parked/parked-offer.tsx';
import { parkedWords as words } from '#views/words/parked.ts';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { deskPaths } from '../dossier/dossier.paths.ts';
import { signInPaths } from '../sign-in/sign-in.paths.ts';
import { refusalPageWords } from '../words/refusals.ts';

const { title, goneTitle, anothersTitle } = words.vi;

export function ParkedView({ c, form }: { c: C; form: ParkedForm }) {
  return (
    <DeskPage c={c} title={title}>
      <ParkedOffer
        path={form.path}
        page={form.page}
        files={form.files}
        names={leftOutOf(form.fields).map(({ name }) => name)}
      >
        <FormGuard c={c} />
        <ParkedFields form={form} />
      </ParkedOffer>
    </DeskPage>
  );
}

export function ParkedGoneView({ c }: { c: C }) {
  return (
    <DeskPage c={c} title={goneTitle}>
      <ParkedGone home={deskPaths.work()} homeText={refusalPageWords.back} />
    </DeskPage>
  );
}

export function ParkedAnothersView({ c }: { c: C }) {
  return (
    <DeskPage c={c} title={anothersTitle}>
      <ParkedAnothers signOut={signInPaths.signOut()}>
        <FormGuard c={c} />
        <input type="hidden" name="tiep" value={c.path} />
      </ParkedAnothers>
    </DeskPage>
  );
}

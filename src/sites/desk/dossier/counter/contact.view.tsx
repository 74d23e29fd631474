import type { OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import type { C } from '../../../../deps.ts';
import { counterWords } from '../../words/counter.ts';
import { ActionFrame } from '../action.frame.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { WhoAndWhy } from './who-and-why.tsx';

const w = counterWords.contact;

/** How the filer is reached, to be written anew, below where messages go now. */
export function ContactView({ c, open, receiver, errors }: ContactViewProps) {
  const { submitter } = open.people;
  const shown = (field: 'phone' | 'email' | 'address') =>
    c.form.has(field) ? c.form.get(field) : submitter[field];
  return (
    <ActionFrame
      c={c}
      open={open}
      title={w.title}
      action={deskPaths.contact({ code: open.dossier.code })}
      button={w.button}
      errors={errors}
      before={
        <>
          <p class="govuk-body">{w.lead}</p>
          <SummaryList rows={[{ name: w.reached, value: receiver }]} />
        </>
      }
    >
      <TextInput
        name="phone"
        label={w.phone}
        value={shown('phone')}
        error={errors['phone']}
        type="tel"
        width={20}
        required
      />
      <TextInput
        name="email"
        label={w.email}
        hint={w.emailHint}
        value={shown('email')}
        error={errors['email']}
        optional
      />
      <TextInput
        name="address"
        label={w.address}
        value={shown('address')}
        error={errors['address']}
        optional
      />
      <WhoAndWhy c={c} open={open} errors={errors} />
    </ActionFrame>
  );
}

interface ContactViewProps {
  c: C;
  open: OpenAtDesk;
  /** Where messages go now. */
  receiver: string;
  errors: FieldErrors;
}

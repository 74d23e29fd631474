import type { Commune, Province } from '#domain/units';
import type { FieldErrors } from '#platform/errors.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { Fieldset } from '#platform/ui/fieldset.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { ProvinceAndCommune } from '#views/e-form/province-and-commune.tsx';
import { eFormWords } from '#views/words/e-form.ts';
import type { C } from '../../../../deps.ts';
import { ownAccountWords } from '../../words/own-account.ts';
import { accountPaths } from '../account.paths.ts';
import { Back, OwnAccountForm } from './own-account-form.tsx';

export function ContactView({ c, values, errors, moved, provinces, communes }: ContactProps) {
  const w = c.words(ownAccountWords).contact;
  return (
    <OwnAccountForm
      c={c}
      title={w.title}
      action={accountPaths.contact()}
      errors={errors}
      mark={values.revision}
      moved={moved}
    >
      <input type="hidden" name="revision" value={values.revision} />
      <button type="submit" hidden />
      <TextInput
        name="email"
        label={w.email}
        hint={w.emailHint}
        value={values.email.slice(0, 300)}
        error={errors['email']}
        optional
        type="email"
        autocomplete="email"
        spellcheck={false}
      />
      <Fieldset legend={w.address} id="address" hint={w.addressHint} optional group>
        <ProvinceAndCommune
          province={{
            name: 'provinceCode',
            value: values.provinceCode,
            units: provinces,
            error: errors['provinceCode'],
          }}
          commune={{
            name: 'communeCode',
            value: values.communeCode,
            units: communes,
            error: errors['communeCode'],
          }}
        >
          <TextInput
            name="detail"
            label={c.words(eFormWords).detail}
            value={values.detail.slice(0, 500)}
            error={errors['detail']}
            autocomplete="street-address"
          />
        </ProvinceAndCommune>
      </Fieldset>
      <ButtonGroup>
        <Button icon="save">{w.button}</Button>
        <Back text={w.cancel} />
      </ButtonGroup>
    </OwnAccountForm>
  );
}

export interface ContactValues {
  email: string;
  provinceCode: string;
  communeCode: string;
  detail: string;
  revision: string;
}

interface ContactProps {
  c: C;
  values: ContactValues;
  errors: FieldErrors;
  /** What has changed since the words that come back into it were written. */
  moved?: string | undefined;
  provinces: readonly Province[];
  communes: readonly Commune[];
}

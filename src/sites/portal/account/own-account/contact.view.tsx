import type { Commune, Province } from '#domain/units';
import type { FieldErrors } from '#platform/errors.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { Fieldset } from '#platform/ui/fieldset.tsx';
import { Select } from '#platform/ui/select.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { eFormWords } from '#views/words/e-form.ts';
import type { C } from '../../../../deps.ts';
import { ownAccountWords } from '../../words/own-account.ts';
import { accountPaths } from '../account.paths.ts';
import { Back, OwnAccountForm } from './own-account-form.tsx';

export function ContactView({ c, values, errors, provinces, communes }: ContactProps) {
  const w = c.words(ownAccountWords).contact;
  return (
    <OwnAccountForm
      c={c}
      title={w.title}
      action={accountPaths.contact()}
      errors={errors}
      mark={values.revision}
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
        <div class="mc-fields-group" data-address="">
          <Select
            name="provinceCode"
            label={eFormWords.province}
            items={provinces.map((p) => ({ value: p.code, text: p.name }))}
            value={values.provinceCode}
            prompt={eFormWords.choose}
            error={errors['provinceCode']}
            attrs={{ 'data-address-province': '' }}
          />
          <Button
            kind="secondary"
            name="_action"
            value="units"
            once={false}
            attrs={{ 'data-address-load': '' }}
          >
            {eFormWords.showCommunes}
          </Button>
          <Select
            name="communeCode"
            label={eFormWords.commune}
            items={communes.map((u) => ({ value: u.code, text: u.name }))}
            value={values.communeCode}
            prompt={eFormWords.choose}
            error={errors['communeCode']}
            attrs={{ 'data-address-commune': '' }}
          />
          <TextInput
            name="detail"
            label={eFormWords.detail}
            value={values.detail.slice(0, 500)}
            error={errors['detail']}
            autocomplete="street-address"
          />
        </div>
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
  provinces: readonly Province[];
  communes: readonly Commune[];
}

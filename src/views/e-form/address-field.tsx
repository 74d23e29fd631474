import type { Answers } from '#domain/forms';
import { Button } from '#platform/ui/button.tsx';
import { Fieldset } from '#platform/ui/fieldset.tsx';
import { Select } from '#platform/ui/select.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import { eFormWords as words } from '../words/e-form.ts';
import { fieldId } from './field-id.ts';
import type { FieldViewProps } from './field-view.ts';

/** Province, commune, and the words below the commune. Without script a button brings the province's communes. */
export function AddressField(p: FieldViewProps) {
  const { units, errors, prefix, defaultProvince } = p.sheet;
  const value: Answers = typeof p.value === 'object' && !Array.isArray(p.value) ? p.value : {};
  const text = (part: string) => (typeof value[part] === 'string' ? value[part] : '');
  const untouched = Object.keys(value).length === 0;
  const province = text('provinceCode') || (p.required && untouched ? (defaultProvince ?? '') : '');
  const communes = province ? units.communes(province) : [];
  const titles = p.field.schema.properties;
  const needed = p.field.schema.required ?? ['provinceCode', 'communeCode'];
  const part = (name: 'provinceCode' | 'communeCode' | 'detail') => ({
    name: `${p.name}.${name}`,
    id: fieldId(`${p.name}.${name}`, prefix),
    error: errors[`${p.name}.${name}`],
    required: p.required && needed.includes(name),
  });
  return (
    <div class={p.error ? 'govuk-form-group--error' : undefined}>
      <Fieldset
        legend={p.field.title}
        id={p.id}
        hint={p.field.hint}
        error={p.error}
        required={p.required}
        group
      >
        <div class="mc-fields-group" data-address="">
          <Select
            {...part('provinceCode')}
            label={titles?.['provinceCode']?.title ?? words.province}
            items={units.provinces.map((unit) => ({ value: unit.code, text: unit.name }))}
            value={province}
            prompt={words.choose}
            attrs={{ 'data-address-province': '' }}
          />
          <Button
            kind="secondary"
            name="_action"
            value="units"
            once={false}
            attrs={{ 'data-address-load': '' }}
          >
            {words.showCommunes}
            <VisuallyHidden>{words.showCommunesFor(p.field.title)}</VisuallyHidden>
          </Button>
          <Select
            {...part('communeCode')}
            label={titles?.['communeCode']?.title ?? words.commune}
            items={communes.map((unit) => ({ value: unit.code, text: unit.name }))}
            value={text('communeCode')}
            prompt={words.choose}
            attrs={{ 'data-address-commune': '' }}
          />
          <TextInput
            {...part('detail')}
            label={titles?.['detail']?.title ?? words.detail}
            value={text('detail')}
            autocomplete={p.field.ui.autocomplete}
          />
        </div>
      </Fieldset>
    </div>
  );
}

import type { Answers } from '#domain/forms';
import { Fieldset } from '#platform/ui/fieldset.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { TextInput } from '#platform/ui/text-input.tsx';
import { eFormWords } from '../words/e-form.ts';
import { fieldId } from './field-id.ts';
import type { FieldViewProps } from './field-view.ts';
import { hintOf } from './hint-of.tsx';
import { ProvinceAndCommune } from './province-and-commune.tsx';

/** Province, commune, and the words below the commune. Without script a button brings the province's communes. */
export const AddressField = inPageLanguage((p: FieldViewProps, language) => {
  const words = eFormWords[language];
  const { units, errors, doubts, prefix, defaultProvince } = p.sheet;
  const value: Answers = typeof p.value === 'object' && !Array.isArray(p.value) ? p.value : {};
  const text = (part: string) => (typeof value[part] === 'string' ? value[part] : '');
  const untouched = Object.keys(value).length === 0;
  const province = text('provinceCode') || (p.required && untouched ? (defaultProvince ?? '') : '');
  const communes = province ? units.communes(province) : [];
  const titles = p.field.schema.properties;
  const needed = p.field.schema.required ?? ['provinceCode', 'communeCode'];
  const part = (name: 'provinceCode' | 'communeCode' | 'detail', label: string) => ({
    label: titles?.[name]?.title ?? label,
    name: `${p.name}.${name}`,
    id: fieldId(`${p.name}.${name}`, prefix),
    error: errors[`${p.name}.${name}`],
    doubt: doubts[`${p.name}.${name}`],
    required: p.required && needed.includes(name),
  });
  return (
    <div class={p.error ? 'govuk-form-group--error' : undefined}>
      <Fieldset
        legend={p.field.title}
        id={p.id}
        hint={hintOf(p.field)}
        error={p.error}
        required={p.required}
        group
      >
        <ProvinceAndCommune
          of={p.field.title}
          province={{ ...part('provinceCode', words.province), value: province, units: units.provinces }}
          commune={{ ...part('communeCode', words.commune), value: text('communeCode'), units: communes }}
        >
          <TextInput
            {...part('detail', words.detail)}
            value={text('detail')}
            autocomplete={p.field.ui.autocomplete}
          />
        </ProvinceAndCommune>
      </Fieldset>
    </div>
  );
});

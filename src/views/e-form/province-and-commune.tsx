import { Button } from '#platform/ui/button.tsx';
import type { Child } from '#platform/ui/child.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Select } from '#platform/ui/select.tsx';
import { VisuallyHidden } from '#platform/ui/visually-hidden.tsx';
import { eFormWords } from '../words/e-form.ts';

/**
 * A province, and its communes. With script the communes follow the province (`client/address.ts`); without it the button sends the form
 * and the page comes back with them. What stands below them comes as children.
 */
export const ProvinceAndCommune = inPageLanguage((p: ProvinceAndCommuneProps, language) => {
  const words = eFormWords[language];
  return (
    <div class="mc-fields-group" data-address="">
      <Choice of={p.province} label={words.province} prompt={words.choose} part="province" />
      <Button kind="secondary" name="_action" value="units" once={false} attrs={{ 'data-address-load': '' }}>
        {words.showCommunes}
        {p.of ? <VisuallyHidden>{words.showCommunesFor(p.of)}</VisuallyHidden> : null}
      </Button>
      <Choice of={p.commune} label={words.commune} prompt={words.choose} part="commune" />
      {p.children}
    </div>
  );
});

const Choice = inPageLanguage(({ of: { units, ...field }, label, prompt, part }: ChoiceProps, language) => {
  return (
    <Select
      label={label}
      {...field}
      items={units.map((unit) => ({ value: unit.code, text: unit.name }))}
      itemsLang={language === 'vi' ? undefined : 'vi'}
      prompt={prompt}
      attrs={{ [`data-address-${part}`]: '' }}
    />
  );
});

interface ProvinceAndCommuneProps {
  province: UnitField;
  commune: UnitField;
  /** What it is the address of, where a page has several. */
  of?: string;
  children?: Child;
}

interface ChoiceProps {
  of: UnitField;
  label: string;
  prompt: string;
  part: 'province' | 'commune';
}

interface UnitField {
  name: string;
  id?: string;
  label?: string;
  value: string;
  units: readonly { code: string; name: string }[];
  error?: string | undefined;
  doubt?: string | undefined;
  required?: boolean;
}

import type { FeeRule } from '#domain/procedures';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { ContentName } from '#views/content-name.tsx';
import { feeRuleText, languageOfFee } from '#views/dossier/fee-rule-text.ts';
import type { C } from '../../../../deps.ts';
import type { Filing } from '../open-filing.ts';
import { fieldsOn, type InfoPage } from './info-page.ts';

/** The fees that follow what is counted on a page (copies, pages): told where the number is asked. */
export function CountedFees({ c, f, page }: { c: C; f: Pick<Filing, 'version'>; page: InfoPage }) {
  const names = new Set(fieldsOn(page).map((field) => field.name));
  const online = f.version.content.fees.filter((rule) => !rule.channel || rule.channel === 'online');
  const countedRules = online.filter((rule) => countedBy(rule).some((name) => names.has(name)));
  return (
    <>
      {countedRules.map((rule) => (
        <Inset key={rule.id}>
          <ContentName of={rule} />: <Amount c={c} rule={rule} />
        </Inset>
      ))}
    </>
  );
}

function Amount({ c, rule }: { c: C; rule: FeeRule }) {
  const text = feeRuleText(rule, c.language).replaceAll('\n', ' ');
  return languageOfFee(rule, c.language) === 'vi' ? <InVietnamese>{text}</InVietnamese> : text;
}

function countedBy({ rows, quantityField, copiesField }: FeeRule): string[] {
  if (rows) return [rows.group];
  return [quantityField, copiesField].filter((name) => name !== undefined);
}

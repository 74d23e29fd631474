import type { FeeRule } from '#domain/procedures';
import { Inset } from '#platform/ui/inset.tsx';
import { feeRuleText } from '#views/dossier/fee-rule-text.ts';
import type { Filing } from '../open-filing.ts';
import { fieldsOn, type InfoPage } from './info-page.ts';

/** The fees that follow what is counted on a page (copies, pages): told where the number is asked. */
export function CountedFees({ f, page }: { f: Pick<Filing, 'version'>; page: InfoPage }) {
  const names = new Set(fieldsOn(page).map((field) => field.name));
  const online = f.version.content.fees.filter((rule) => !rule.channel || rule.channel === 'online');
  const told = online.filter((rule) => countedBy(rule).some((name) => names.has(name)));
  return (
    <>
      {told.map((rule) => (
        <Inset key={rule.id}>{`${rule.name}: ${feeRuleText(rule).replaceAll('\n', ' ')}`}</Inset>
      ))}
    </>
  );
}

function countedBy({ rows, quantityField, copiesField }: FeeRule): string[] {
  if (rows) return [rows.group];
  return [quantityField, copiesField].filter((name) => name !== undefined);
}

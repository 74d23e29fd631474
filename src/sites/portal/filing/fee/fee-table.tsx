import type { Assessment, FeeLine } from '#domain/fees';
import type { Language } from '#platform/language.ts';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Table } from '#platform/ui/table.tsx';
import { amountLater, amountText } from '#views/dossier/fee-rule-text.ts';
import { feeWorking } from '#views/dossier/fee-working.ts';
import { feeOfLines, sayFee } from '#views/dossier/say-fee.ts';
import { feeWords } from '../../words/filing-fee.ts';

/** What a dossier owes, phí and lệ phí apart; where no figure is known, the desk will say it, and takes it. */
export const FeeTable = inPageLanguage(({ fee, online }: FeeTableProps, language) => {
  const w = feeWords[language];
  if (fee.lines.length === 0) return <p class="govuk-body">{w.none}</p>;
  const kinds = (['le-phi', 'phi'] as const).filter((kind) => fee.lines.some((l) => l.kind === kind));
  const owes = fee.total > 0 || fee.open;
  return (
    <>
      {kinds.map((kind) => (
        <Table
          key={kind}
          caption={w.kinds[kind]}
          rows={fee.lines.filter((l) => l.kind === kind)}
          rowKey={(l) => l.rule + l.name}
          columns={[
            { name: w.name, main: true, cell: (l) => <Name line={l} /> },
            { name: w.quantity, numeric: true, cell: (l) => l.quantity },
            { name: w.amount, numeric: true, cell: (l) => <Amount line={l} /> },
          ]}
        />
      ))}
      <p class="govuk-body">
        <strong>{totalText(fee, language)}</strong>
      </p>
      {owes ? <Inset>{w[wherePaid(fee, online)]}</Inset> : null}
    </>
  );
});

// where an amount is still to be stated, nothing can be paid online yet
function wherePaid(
  fee: Assessment,
  online: boolean,
): 'where' | 'whereOnline' | 'whereStated' | 'whereWithFiling' {
  if (!online) return 'where';
  if (fee.open) return 'whereStated';
  return fee.lines.some((l) => l.withFiling) ? 'whereWithFiling' : 'whereOnline';
}

const Name = inPageLanguage(({ line: l }: { line: FeeLine }, language) => {
  return (
    <>
      <InVietnamese>{l.name}</InVietnamese>
      {l.each ? <div class="govuk-hint mc-small">{feeWorking(l.each, language)}</div> : null}
    </>
  );
});

const Amount = inPageLanguage(({ line: l }: { line: FeeLine }, language) => {
  if (l.total !== null) return <>{amountText(l.total, language)}</>;
  return l.text ? <InVietnamese>{amountLater(l.text)}</InVietnamese> : amountLater('', language);
});

function totalText({ lines, total, open }: Assessment, language: Language): string {
  const w = feeWords[language];
  const { inPart } = feeOfLines({ lines, total }, language);
  const isFreeInPart = total === 0 && inPart;
  const whole = lines.every((l) => l.total === null) || !open || isFreeInPart;
  return `${whole ? w.total : w.totalKnown}: ${sayFee({ sum: total, open: open && !!whole, ...(isFreeInPart ? { inPart } : {}) }, language)}`;
}

interface FeeTableProps {
  fee: Assessment;
  /** The portal takes money. */
  online: boolean;
}

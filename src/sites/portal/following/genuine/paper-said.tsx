import type { CheckedPaper, FileSigner } from '#domain/dossiers';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { SummaryList, type SummaryRow } from '#platform/ui/summary-list.tsx';
import { formNames } from '#views/words/slip-data.ts';
import type { C } from '../../../../deps.ts';
import { genuineWords } from '../../words/genuine.ts';
import { sinceText } from './since-text.ts';

/** What is known of a form by the code on it. */
export function PaperSaid({ c, paper }: { c: C; paper: CheckedPaper | undefined }) {
  const w = c.words(genuineWords);
  if (!paper)
    return (
      <>
        <h2 class="govuk-heading-m">{w.unknown}</h2>
        <p class="govuk-body">{w.unknownText}</p>
      </>
    );
  return (
    <>
      <h2 class="govuk-heading-m">{w.genuine}</h2>
      <PaperFacts c={c} paper={paper} />
      <StillTrue c={c} paper={paper} />
      <p class="govuk-body">{w.compare}</p>
    </>
  );
}

/** Its kind, number and office, and no more of its person than the look-up shows. */
export function PaperFacts({ c, paper, more = [] }: PaperFactsProps) {
  const w = c.words(genuineWords);
  return (
    <SummaryList
      rows={[
        { name: w.form, value: <InVietnamese>{formNames[paper.form]}</InVietnamese> },
        ...numberRows(c, paper),
        { name: w.agency, value: <InVietnamese>{paper.agencyName}</InVietnamese> },
        { name: w.issuedAt, value: c.formats.dateTime(paper.issuedAt) },
        ...(paper.issuedByName
          ? [{ name: w.issuedBy, value: <InVietnamese>{paper.issuedByName}</InVietnamese> }]
          : []),
        { name: w.procedure, value: <InVietnamese>{paper.procedureName}</InVietnamese> },
        ...ownerRow(c, paper.ownerMasked),
        ...more,
      ]}
    />
  );
}

// a receipt of money is known by its symbol and number, and worth its sum
function numberRows(
  c: C,
  { number, year, receipt }: Pick<CheckedPaper, 'number' | 'year' | 'receipt'>,
): SummaryRow[] {
  const w = c.words(genuineWords);
  if (!receipt) return [{ name: w.number, value: `${number}/${year}` }];
  return [
    { name: w.receiptNumber, value: `${receipt.symbol}, ${String(receipt.number).padStart(7, '0')}` },
    { name: w.amount, value: c.formats.money(receipt.amount) },
  ];
}

/** Whose it is, where that may be told. */
export function ownerRow(c: C, masked: string | undefined): SummaryRow[] {
  if (masked === undefined) return [];
  return [{ name: c.words(genuineWords).owner, value: <InVietnamese>{masked}</InVietnamese> }];
}

/** What has become of it since. */
export function StillTrue({ c, paper, below }: StillTrueProps) {
  const w = c.words(genuineWords);
  const Heading = below ? 'h4' : 'h2';
  return (
    <>
      <Heading class={below ? 'govuk-heading-s' : 'govuk-heading-m'}>{w.stillTrue}</Heading>
      {paper.since.length === 0 ? (
        <p class="govuk-body">{w.holds}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {paper.since.map((one) => (
            <li key={one.what}>{sinceText(c, one)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** By whose certificate a file is signed and when, or that it is not. */
export function signatureRows(c: C, by: FileSigner | undefined): SummaryRow[] {
  const w = c.words(genuineWords);
  if (!by) return [{ name: w.signature, value: w.noSignature }];
  return [
    { name: w.signedBy, value: <InVietnamese>{by.subject}</InVietnamese> },
    { name: w.issuer, value: <InVietnamese>{by.issuer}</InVietnamese> },
    ...(by.at ? [{ name: w.signedAt, value: c.formats.dateTime(by.at) }] : []),
  ];
}

interface StillTrueProps {
  c: C;
  paper: Pick<CheckedPaper, 'since'>;
  /** It is one of several, each below its own heading. */
  below?: boolean;
}

interface PaperFactsProps {
  c: C;
  paper: Omit<CheckedPaper, 'ownerMasked'> & { ownerMasked: string | undefined };
  more?: SummaryRow[];
}

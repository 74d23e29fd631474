import type { NumberProof } from '#domain/accounts';
import { claimsIn, type IssuedForm, type OpenAtDesk, type Person } from '#domain/dossiers';
import { vnDateTime } from '#platform/time.ts';
import { SummaryCard, type SummaryRow } from '#platform/ui/summary-list.tsx';
import { formsOf, nameOfForm, undoneText } from '#views/forms/forms-of.ts';
import { dossierWords } from '#views/words/dossier.ts';
import { deskWords as w } from '../../words/dossier.ts';
import { moneyWords } from '../../words/money.ts';
import { deskPaths } from '../dossier.paths.ts';
import { LevelTag } from '../level-tag.tsx';
import { feeText } from './fee-text.ts';

/**
 * Persons, delivery, fee, and the printed forms of this dossier. An owner who did not file it is named by the filer alone, so that only
 * the filer has an account to prove, at `proveAt`.
 */
export function FactsPanel({ open, issued, proveAt, awaitsPayment }: FactsPanelProps) {
  const { dossier: d, people, proven, version } = open;
  const forms = formsOf(open, 'desk', issued);
  return (
    <div class="mc-facts">
      <SummaryCard title={w.submitter} rows={personRows(people.submitter, proven.filer, proveAt)} />
      {people.onBehalf ? <SummaryCard title={w.owner} rows={personRows(people.owner, proven.owner)} /> : null}
      <SummaryCard
        title={w.dossier}
        rows={[
          { name: w.caseName, value: version.content.cases.find((x) => x.id === d.caseId)?.name ?? d.caseId },
          {
            name: w.filed,
            value: `${vnDateTime(d.submittedAt)} (${dossierWords.channels[d.channel].toLocaleLowerCase('vi')})`,
          },
          {
            name: w.delivery,
            value: [dossierWords.delivery[d.delivery], people.deliveryAddress].filter(Boolean).join(': '),
          },
          { name: w.fee, value: feeText(open) + (awaitsPayment ? moneyWords.awaitsPayment : '') },
          ...claimsIn(version.content, open.answers, open.files).map((claim) => ({
            name: moneyWords.claim.name,
            value: (claim.hasPaper ? moneyWords.claim.proven : moneyWords.claim.unproven)(
              claim.fee,
              claim.paper,
            ),
          })),
        ]}
      >
        {forms.length > 0 ? (
          <ul class="govuk-list">
            {forms.map((form) => {
              const { slug } = form;
              const name = nameOfForm(form);
              return (
                <li key={slug}>
                  <a class="govuk-link" href={deskPaths.form({ code: d.code, form: slug })}>
                    {name}
                  </a>{' '}
                  (
                  <a class="govuk-link" href={deskPaths.formPdf({ code: d.code, form: slug })}>
                    {w.pdf}
                    <span class="govuk-visually-hidden"> {name}</span>
                  </a>
                  )
                  <Undone text={undoneText(form)} />
                </li>
              );
            })}
          </ul>
        ) : null}
      </SummaryCard>
    </div>
  );
}

/** That a form no longer holds, since when and by whom. */
function Undone({ text }: { text: string | undefined }) {
  return text ? (
    <>
      {': '}
      <strong>{text}</strong>
    </>
  ) : null;
}

interface FactsPanelProps {
  open: OpenAtDesk;
  issued: readonly IssuedForm[];
  proveAt: string | undefined;
  awaitsPayment: boolean;
}

function personRows(p: Person, level: NumberProof | null, proveAt?: string): SummaryRow[] {
  return [
    { name: w.name, value: p.name },
    {
      name: w.idNumber,
      value: (
        <>
          {p.idNumber} <LevelTag level={level} proveAt={proveAt} />
        </>
      ),
    },
    { name: w.phone, value: p.phone },
    { name: w.email, value: p.email },
    { name: w.address, value: p.address },
  ].filter((r) => r.value);
}

import type { Agency } from '#domain/agencies';
import type { OpenDossier } from '#domain/dossiers';
import { vnLongDateTime } from '#platform/time.ts';
import { Sheet } from '#platform/ui/sheet.tsx';
import { printWords, complaintLetterWords as w } from '#views/words/print.ts';
import type { ComplainedOf } from './complained-of.ts';

const LINES = { reason: 4, asks: 4, enclosed: 2 };

/** What a letter of complaint has to say (Luật Khiếu nại 02/2011/QH13, Đ8 k2): day, both sides with their addresses, what and why, what is asked for, and a signature. */
export function ComplaintLetter({ open, of, agency }: ComplaintLetterProps) {
  const { dossier: d, people } = open;
  const { submitter, owner, onBehalf } = people;
  return (
    <Sheet size="a4">
      <p class="mc-sheet__centre">
        <strong>{printWords.country}</strong>
        <br />
        <strong>{printWords.motto}</strong>
      </p>
      <p class="mc-sheet__right">
        <em>{w.placeDate}</em>
      </p>
      <h1>{w.title.toUpperCase()}</h1>
      <p class="mc-sheet__centre">{w.to(agency.name)}</p>
      <Row name={w.complainant} value={submitter.name} strong />
      {onBehalf ? <Row name={w.owner} value={owner.name} /> : null}
      <Row name={w.address} value={submitter.address} />
      <Row name={w.phone} value={submitter.phone} />
      <Row name={w.against} value={agency.name} strong />
      <Row name={w.address} value={agency.address} />
      <Row name={w.code} value={d.code} strong />
      <Row name={w.procedure} value={d.procedureName} />
      <Row name={w.submitted} value={vnLongDateTime(d.submittedAt)} />
      {d.acceptedAt ? <Row name={w.accepted} value={vnLongDateTime(d.acceptedAt)} /> : null}
      <h2>{w.what}</h2>
      {of ? <p>{aboutText(open, of)}</p> : null}
      <Lines n={LINES.reason} />
      <h2>{w.asks}</h2>
      <Lines n={LINES.asks} />
      <h2>{w.enclosed}</h2>
      <Lines n={LINES.enclosed} />
      <p class="mc-sheet__right">
        <strong>{w.signs}</strong>
        <br />
        <em>{printWords.signHint}</em>
        <br />
        <br />
        <br />
        {submitter.name}
      </p>
    </Sheet>
  );
}

function aboutText({ events }: OpenDossier, of: ComplainedOf): string {
  const at = vnLongDateTime(of.at);
  if (of.about !== 'refused') return w.about[of.about](at);
  return w.about.refused(at, events.findLast((e) => e.verb === 'refuse')?.note ?? '');
}

function Row({ name, value, strong }: { name: string; value: string; strong?: boolean }) {
  if (!value) return <p class="mc-sheet__line">{name}:</p>;
  return (
    <p>
      {name}: {strong ? <strong>{value}</strong> : value}
    </p>
  );
}

function Lines({ n }: { n: number }) {
  return (
    <>
      {Array.from({ length: n }, (_, i) => (
        <p key={i} class="mc-sheet__line">
          &nbsp;
        </p>
      ))}
    </>
  );
}

interface ComplaintLetterProps {
  open: OpenDossier;
  /** What it complains of, where the dossier says it. */
  of: ComplainedOf | undefined;
  agency: Agency;
}

import type { CheckedFile, FileSigner, FoundPaper, FoundPapers } from '#domain/dossiers';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import type { C } from '../../../../deps.ts';
import { genuineWords } from '../../words/genuine.ts';
import { ownerRow, PaperFacts, StillTrue, signatureRows } from './paper-said.tsx';

/** What a file that was sent to be checked is. */
export function FileSaid({ c, file }: { c: C; file: CheckedFile }) {
  const w = c.words(genuineWords);
  switch (file.is) {
    case 'ours':
      return (
        <>
          <Verdict title={w.fileGenuine} text={w.fileGenuineText} />
          <Found c={c} found={file.of} signedBy={file.signedBy} />
        </>
      );
    case 'changed':
      return (
        <>
          <Verdict title={w.fileChanged} text={w.fileChangedText(file.signedBy.subject)} />
          {file.of ? (
            <>
              <h2 class="govuk-heading-m">{w.original}</h2>
              <Found c={c} found={file.of} signedBy={file.signedBy} />
            </>
          ) : null}
        </>
      );
    case 'not-kept':
      return <Verdict title={w.notKept} text={w.notKeptText(file.signedBy.subject)} />;
    case 'signed-by-others':
      return <Verdict title={w.signedByOthers} text={w.signedByOthersText} />;
    default:
      return <Verdict title={w.fileUnknown} text={w.fileUnknownText} />;
  }
}

function Verdict({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">{title}</h2>
      <p class="govuk-body">{text}</p>
    </>
  );
}

function Found({ c, found: { papers, hasMore }, signedBy }: FoundProps) {
  const w = c.words(genuineWords);
  const [first] = papers;
  if (first && papers.length === 1) return <One c={c} of={first} signedBy={signedBy} />;
  return (
    <>
      <p class="govuk-body">{hasMore ? w.ofMany(papers.length) : w.ofSeveral(papers.length)}</p>
      {papers.map((of, i) => (
        <section key={i}>
          <h3 class="govuk-heading-m">{w.oneOfThem(i + 1)}</h3>
          <One c={c} of={of} signedBy={signedBy} below />
        </section>
      ))}
    </>
  );
}

function One({ c, of, signedBy, below = false }: OneProps) {
  const w = c.words(genuineWords);
  const Heading = below ? 'h4' : 'h2';
  if (of.kind === 'form')
    return (
      <>
        <PaperFacts c={c} paper={of} more={signatureRows(c, signedBy)} />
        <StillTrue c={c} paper={of} below={below} />
      </>
    );
  return (
    <>
      <SummaryList
        rows={[
          { name: w.form, value: w.result },
          ...(of.number ? [{ name: w.resultNumber, value: of.number }] : []),
          { name: w.agency, value: <InVietnamese>{of.agencyName}</InVietnamese> },
          { name: w.recordedAt, value: c.formats.dateTime(of.recordedAt) },
          { name: w.recordedBy, value: <InVietnamese>{of.recordedByName}</InVietnamese> },
          { name: w.procedure, value: <InVietnamese>{of.procedureName}</InVietnamese> },
          ...ownerRow(c, of.ownerMasked),
          ...signatureRows(c, signedBy),
        ]}
      />
      <Heading class={below ? 'govuk-heading-s' : 'govuk-heading-m'}>{w.stillTrue}</Heading>
      <p class="govuk-body">{w.resultHolds}</p>
    </>
  );
}

interface OneProps {
  c: C;
  of: FoundPaper;
  signedBy: FileSigner | undefined;
  /** It is one of several, each below its own heading. */
  below?: boolean;
}

interface FoundProps {
  c: C;
  found: FoundPapers;
  signedBy: FileSigner | undefined;
}

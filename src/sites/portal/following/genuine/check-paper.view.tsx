import type { CheckedPaper } from '#domain/dossiers';
import { Button } from '#platform/ui/button.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { formNames } from '#views/words/slip-data.ts';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { genuineWords } from '../../words/genuine.ts';
import { followingPaths } from '../following.paths.ts';
import { sinceText } from './since-text.ts';

/** What the code says, and the box for another one. */
export function CheckPaperView({ c, code, paper }: CheckPaperProps) {
  const w = c.words(genuineWords);
  return (
    <PortalPage
      c={c}
      words={genuineWords}
      title={w.title}
      description={w.lead}
      trail={[]}
      otherLanguages={followingPaths.checkPaper({}, { ma: code })}
      search={false}
    >
      <h1 class="govuk-heading-l">{w.title}</h1>
      {code ? <Said c={c} paper={paper} /> : <p class="mc-lead">{w.lead}</p>}
      <form method="get" action={followingPaths.checkPaper()} autocomplete="off" noValidate>
        <TextInput name="ma" label={w.code} hint={w.codeHint} value={code} width={30} spellcheck={false} />
        <Button icon="search">{w.button}</Button>
      </form>
    </PortalPage>
  );
}

function Said({ c, paper }: Pick<CheckPaperProps, 'c' | 'paper'>) {
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
      <SummaryList
        rows={[
          { name: w.form, value: <InVietnamese>{formNames[paper.form]}</InVietnamese> },
          { name: w.number, value: `${paper.number}/${paper.year}` },
          { name: w.agency, value: <InVietnamese>{paper.agencyName}</InVietnamese> },
          { name: w.issuedAt, value: c.formats.dateTime(paper.issuedAt) },
          ...(paper.issuedByName
            ? [{ name: w.issuedBy, value: <InVietnamese>{paper.issuedByName}</InVietnamese> }]
            : []),
          { name: w.procedure, value: <InVietnamese>{paper.procedureName}</InVietnamese> },
          { name: w.owner, value: <InVietnamese>{paper.ownerMasked}</InVietnamese> },
        ]}
      />
      <h2 class="govuk-heading-m">{w.stillTrue}</h2>
      {paper.since.length === 0 ? (
        <p class="govuk-body">{w.holds}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {paper.since.map((one) => (
            <li key={one.what}>{sinceText(c, one)}</li>
          ))}
        </ul>
      )}
      <p class="govuk-body">{w.compare}</p>
    </>
  );
}

interface CheckPaperProps {
  c: C;
  /** As it came; empty where none did. */
  code: string;
  /** Undefined where nothing was issued under it. */
  paper: CheckedPaper | undefined;
}

import { type Change, type ChangedPaper, cameBackAt, counterOf, type OpenAtDesk } from '#domain/dossiers';
import type { FileInfo } from '#domain/files';
import { compileStoredForm, diffAnswers } from '#domain/forms';
import { vnDateTime } from '#platform/time.ts';
import { Details } from '#platform/ui/details.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { targetName } from '#views/dossier/request-lines.ts';
import { valueWords } from '#views/e-form/value-words.ts';
import { FileLine } from '#views/parts/file-line.tsx';
import { dossierWords } from '#views/words/dossier.ts';
import { changesWords as w } from '../../words/changes.ts';
import { deskPaths } from '../dossier.paths.ts';

/**
 * What changed after the filing, on the dossier's own page: the last supplement in full until somebody has taken it up, all changes in full
 * for whoever decides, and otherwise folded away.
 */
export function ChangesPanel({ open, changes }: ChangesProps) {
  const shown = changes.filter((c) => somethingChanged(open, c));
  const last = changes.at(-1);
  if (shown.length === 0 || !last) return null;
  const cameBack = cameBackAt(open.dossier) !== null;
  const inFull = open.task === 'approve' ? shown : shown.filter((c) => cameBack && c === last);
  const folded = shown.filter((c) => !inFull.includes(c));
  return (
    <section class="mc-panel" aria-labelledby="thay-doi">
      <h2 class="govuk-heading-m" id="thay-doi">
        {cameBack ? w.cameBack : w.heading}
      </h2>
      {inFull.map((change) => (
        <OneChange key={change.event.seq} open={open} change={change} />
      ))}
      {folded.length > 0 ? (
        <Details summary={w.folded(folded.length)}>
          {folded.map((change) => (
            <OneChange key={change.event.seq} open={open} change={change} />
          ))}
        </Details>
      ) : null}
    </section>
  );
}

/** What one event changed in the answers, each as it was and as it is. Nothing where it changed none. */
export function ChangedAnswers({ open, change: { event, answers, request } }: ChangeProps) {
  if (!answers) return null;
  const schema = open.version.formSchema;
  if (!answers.before || !schema) return <p class="govuk-body">{w.notKept}</p>;
  const form = compileStoredForm(schema);
  const rows = diffAnswers(form, answers.before, answers.after, valueWords.vi);
  const asked = request?.items.some((i) => i.target === 'form') ?? false;
  return (
    <Table
      dense
      caption={
        <>
          {w.answers} {event.verb === 'supplement' ? <Asked asked={asked} /> : null}
        </>
      }
      rows={rows}
      rowKey={(row) => row.field}
      columns={[
        { name: w.columns.field, main: true, cell: (row) => row.title },
        { name: w.columns.before, cell: (row) => row.mine || w.empty },
        { name: w.columns.after, cell: (row) => <strong>{row.theirs || w.empty}</strong> },
      ]}
    />
  );
}

function OneChange({ open, change }: ChangeProps) {
  const { event, papers, dropped } = change;
  const { code } = open.dossier;
  const counter = counterOf(event);
  const mended = event.verb === 'correct-answers';
  return (
    <>
      <p class="govuk-body">
        {mended
          ? w.byOfficer(event.actorName, vnDateTime(event.at))
          : w.by(event.actorName, vnDateTime(event.at))}
      </p>
      {mended && event.note ? <p class="govuk-body mc-note">{w.reason(event.note)}</p> : null}
      {counter?.broughtBy ? <p class="govuk-body">{dossierWords.broughtBy(counter.broughtBy)}</p> : null}
      {counter?.why ? <p class="govuk-body">{dossierWords.enteredBecause(counter.why)}</p> : null}
      <ChangedAnswers open={open} change={change} />
      {papers.length > 0 ? (
        <Table
          dense
          caption={w.papers}
          rows={papers}
          rowKey={(paper) => paper.part}
          columns={[
            {
              name: w.columns.paper,
              main: true,
              cell: (paper: ChangedPaper) => (
                <>
                  {targetName(open.version.content.parts, paper.part)} <Asked asked={paper.asked} />
                </>
              ),
            },
            {
              name: w.columns.before,
              cell: (paper) => <Files code={code} files={paper.former} none={w.noFile} />,
            },
            {
              name: w.columns.added,
              cell: (paper) => <Came open={open} paper={paper} />,
            },
          ]}
        />
      ) : null}
      {dropped.length > 0 ? (
        <>
          <p class="govuk-body">{w.dropped}</p>
          <Files code={code} files={dropped} none="" />
        </>
      ) : null}
    </>
  );
}

/** The files that came of a paper, or how many of it were counted at the counter. */
function Came({ open, paper: { part, added, onPaper } }: { open: OpenAtDesk; paper: ChangedPaper }) {
  const name = targetName(open.version.content.parts, part);
  return (
    <>
      {onPaper ? <div>{dossierWords.onPaper(name, onPaper)}</div> : null}
      {added.length > 0 || !onPaper ? <Files code={open.dossier.code} files={added} none={w.noFile} /> : null}
    </>
  );
}

function Asked({ asked }: { asked: boolean }) {
  return asked ? <Tag>{w.asked}</Tag> : <Tag tone="amber">{w.unasked}</Tag>;
}

function Files({ code, files, none }: { code: string; files: FileInfo[]; none: string }) {
  if (files.length === 0) return <span class="mc-quiet">{none}</span>;
  return (
    <ul class="govuk-list mc-files">
      {files.map((f) => (
        <li key={f.id}>
          <FileLine file={f} href={deskPaths.file({ code, file: f.id })} />
        </li>
      ))}
    </ul>
  );
}

function somethingChanged({ version }: OpenAtDesk, { answers, papers }: Change): boolean {
  if (papers.length > 0) return true;
  if (!answers) return false;
  if (!answers.before || !version.formSchema) return true;
  return diffAnswers(compileStoredForm(version.formSchema), answers.before, answers.after).length > 0;
}

interface ChangesProps {
  open: OpenAtDesk;
  changes: readonly Change[];
}

interface ChangeProps {
  open: OpenAtDesk;
  change: Change;
}

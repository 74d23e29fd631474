import { isOverdue, type OpenAtDesk, type OpinionAsked } from '#domain/dossiers';
import { vnLongDateTime } from '#platform/time.ts';
import { Inset } from '#platform/ui/inset.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import { opinionWords } from '../../words/opinion.ts';

const w = opinionWords.panel;
/** Where the panel stands on its page. */
export const OPINIONS = 'y-kien';

/** What other agencies were asked and what they say, where the dossier is examined and decided. */
export function OpinionsPanel({ open: { dossier: d }, now }: { open: OpenAtDesk; now: Date }) {
  if (d.opinions.length === 0) return null;
  return (
    <Inset id={OPINIONS}>
      <strong>{w.title}</strong>
      <ul class="govuk-list govuk-list--bullet">
        {d.opinions.map((o) => (
          <li key={`${o.agencyId} ${o.askedAt}`}>
            <Opinion o={o} now={now} isOpen={d.finishedAt === null} />
          </li>
        ))}
      </ul>
    </Inset>
  );
}

function Opinion({ o, now, isOpen }: { o: OpinionAsked; now: Date; isOpen: boolean }) {
  const { answer, ended } = o;
  return (
    <>
      <strong>{o.agencyName}</strong>{' '}
      {answer ? (
        <Tag tone={answer.says === 'agree' ? 'green' : 'amber'}>{opinionWords.says[answer.says]}</Tag>
      ) : null}
      <p class="mc-note">{o.question}</p>
      <p>
        {w.asked(o.askedBy, time(o.askedAt))}. {w.due(time(o.dueAt))}
        {answer || ended ? '' : `, ${w.open}`}.
      </p>
      {answer ? (
        <>
          <p>
            {w.answered(answer.by, time(answer.at))}
            {answer.at > o.dueAt ? `, ${w.late}` : ''}
          </p>
          {answer.text ? <p class="mc-note">{answer.text}</p> : null}
        </>
      ) : null}
      {ended?.why === 'called-off' ? <p>{w.calledOff(ended.by, time(ended.at), ended.reason)}</p> : null}
      {isOpen && isOverdue(o, now) ? <p>{w.overdueMeans}</p> : null}
    </>
  );
}

function time(at: string): string {
  return vnLongDateTime(new Date(at));
}

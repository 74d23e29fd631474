import type { OpenAtDesk } from '#domain/dossiers';
import type { C } from '../../../../deps.ts';
import { handBackWords } from '../../words/hand-back.ts';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';
import { PAPER, type PaperChoice } from './papers-chosen.ts';
import { NOTE, type PapersSaid, REST, TAKEN_BY } from './return-papers.view.tsx';

const w = handBackWords.returnPapers;

/** Shows once more which papers go to whom, what becomes of the others, and whom it is told to. */
export function ReturnPapersConfirmView({ c, open, choices, said, receiver }: ReturnPapersConfirmProps) {
  const { gave, rest, takenBy, note } = said;
  const isGiven = (choice: PaperChoice) => gave.includes(choice.paper);
  const given = choices.filter(isGiven);
  const others = choices.filter((choice) => !isGiven(choice));
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={given.length > 0 ? w.confirm(takenBy) : w.confirmKept}
      action={deskPaths.returnPapers({ code: open.dossier.code })}
      button={given.length > 0 ? w.button : w.buttonKept}
      final={w.final}
      fields={[PAPER, TAKEN_BY, REST, NOTE]}
      rows={[
        { name: w.which, value: <Lines choices={given} /> },
        ...(given.length > 0 ? [{ name: w.takenBy, value: takenBy }] : []),
        ...(others.length > 0
          ? [
              {
                name: w.restOf[rest],
                value: <Lines choices={others} />,
              },
            ]
          : []),
        ...(note ? [{ name: w.note, value: <Written>{note}</Written> }] : []),
        { name: w.receiver, value: receiver },
      ]}
    />
  );
}

function Lines({ choices }: { choices: PaperChoice[] }) {
  if (choices.length === 0) return <>{w.none}</>;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {choices.map(({ value, text }) => (
        <li key={value}>{text}</li>
      ))}
    </ul>
  );
}

interface ReturnPapersConfirmProps {
  c: C;
  open: OpenAtDesk;
  choices: PaperChoice[];
  said: PapersSaid;
  receiver: string;
}

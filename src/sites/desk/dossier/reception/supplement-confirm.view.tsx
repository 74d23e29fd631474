import type { OpenAtDesk } from '#domain/dossiers';
import { vnLongDateTime } from '#platform/time.ts';
import type { C } from '../../../../deps.ts';
import { receptionWords } from '../../words/reception.ts';
import { AskOnceMoreView, Written } from '../ask-once-more.view.tsx';
import { deskPaths } from '../dossier.paths.ts';

const w = receptionWords.supplement;

/** Shows once more all that is asked for, as it goes out to the filer at once. */
export function SupplementConfirmView(p: SupplementConfirmProps) {
  const { c, open, items, reason, receiver, passed, fields } = p;
  const warned = [
    w.final,
    ...(open.dossier.supplements > 0 ? [w.again] : []),
    ...(passed ? [w.lateRequest(vnLongDateTime(passed))] : []),
  ];
  return (
    <AskOnceMoreView
      c={c}
      open={open}
      title={w.confirm}
      action={deskPaths.supplement({ code: open.dossier.code })}
      button={w.button}
      final={warned.join(' ')}
      fields={fields}
      rows={[
        { name: w.receiver, value: receiver },
        ...items.map((i) => ({ name: i.name, value: <Written>{i.text}</Written> })),
        ...(reason ? [{ name: w.reason, value: <Written>{reason}</Written> }] : []),
      ]}
    />
  );
}

interface SupplementConfirmProps {
  c: C;
  open: OpenAtDesk;
  items: readonly { name: string; text: string }[];
  reason: string;
  receiver: string;
  /** Until when it should have been asked for, where that has passed. */
  passed: Date | undefined;
  fields: readonly string[];
}

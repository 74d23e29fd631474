import type { OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import type { Child } from '#platform/ui/child.ts';
import { SummaryList, type SummaryRow } from '#platform/ui/summary-list.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../deps.ts';
import { deskWords } from '../words/dossier.ts';
import { ActionFrame } from './action.frame.tsx';

/**
 * Shows once more what is about to be done with a dossier and cannot be undone. What was filled in goes with the page as it was sent, so
 * that the way back loses nothing.
 */
export function AskOnceMoreView(p: AskOnceMoreProps) {
  const { c, open } = p;
  return (
    <ActionFrame
      c={c}
      open={open}
      title={p.title}
      action={p.action}
      button={p.button}
      edit={deskWords.edit}
      errors={p.errors ?? {}}
      {...(p.warning ? { warning: true } : {})}
      before={p.before}
    >
      <SummaryList rows={p.rows} />
      <WarningText>{p.final}</WarningText>
      {p.choice}
      {p.fields.flatMap((name) =>
        c.form
          .all(name)
          .map((value, i) => <input key={`${name} ${i}`} type="hidden" name={name} value={value} />),
      )}
    </ActionFrame>
  );
}

/** What somebody wrote at length, in its lines. */
export function Written({ children }: { children: string }) {
  return <span class="mc-note">{children}</span>;
}

interface AskOnceMoreProps {
  c: C;
  open: OpenAtDesk;
  /** The question. */
  title: string;
  action: string;
  /** What does it. */
  button: string;
  rows: SummaryRow[];
  /** Why it cannot be undone. */
  final: string;
  /** The names of the form's fields. */
  fields: readonly string[];
  warning?: boolean;
  /** Of what is still to be chosen. */
  errors?: FieldErrors;
  before?: Child;
  /** What is still to be chosen. */
  choice?: Child;
}

import type { Child } from './child.ts';

/** How far a long piece of work has come; without a value, only that it is running. */
export function Progress({ id, label, value, max = 100, note }: ProgressProps) {
  return (
    <div class="mc-progress">
      <div class="mc-progress__label">
        <label for={id}>{label}</label>
        {note ? <span class="mc-number">{note}</span> : null}
      </div>
      <progress id={id} max={max} value={value} />
    </div>
  );
}

interface ProgressProps {
  id: string;
  label: Child;
  value?: number | undefined;
  max?: number | undefined;
  note?: Child;
}

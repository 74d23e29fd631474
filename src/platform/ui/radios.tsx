import { type ChoiceListProps, Choices } from './choices.tsx';

/** One choice out of a few, all visible. Two short ones may stand `inline`. */
export function Radios(p: RadiosProps) {
  return <Choices p={p} kind="radio" chosen={p.value === undefined ? [] : [p.value]} />;
}

export interface RadiosProps extends ChoiceListProps {
  value?: string | undefined;
}

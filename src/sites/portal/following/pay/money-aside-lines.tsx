import type { MoneyAside } from '#domain/payments';
import { Due } from '#platform/ui/due.tsx';
import type { C } from '../../../../deps.ts';
import { payWords } from '../../words/pay.ts';

/** Money that came for a dossier beside what it owed: its person is told of it wherever they look for what was paid. */
export function MoneyAsideLines({ c, aside }: { c: C; aside: readonly MoneyAside[] }) {
  const w = c.words(payWords);
  return (
    <>
      {aside.map((m) => (
        <Due key={m.id} state="soon" title={w.states.look}>
          <p>{w.aside(c.formats.money(m.amount), m.reference)}</p>
        </Due>
      ))}
    </>
  );
}

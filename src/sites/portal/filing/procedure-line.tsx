import { BothNames, type Named } from '../procedure-name.tsx';

/** A procedure by its code and its names. */
export function Procedure({ code, of }: { code: string; of: Named }) {
  return (
    <>
      {code} – <BothNames of={of} />
    </>
  );
}

import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';

/** A procedure by its code and its name. */
export function Procedure({ code, name }: { code: string; name: string }) {
  return (
    <>
      {code} – <InVietnamese>{name}</InVietnamese>
    </>
  );
}

import type { ProcedureContent } from '#domain/procedures';
import type { Language } from '#platform/language.ts';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';

/** A procedure by what people call it; by its official name, Vietnamese on every page, where nobody gave it a short one. */
export const ShortName = inPageLanguage(({ of }: { of: Named }, language) => {
  const common = commonIn(of, language);
  return common ? common : <InVietnamese>{of.procedureName}</InVietnamese>;
});

/** The same with the official name below, where that is another. */
export const BothNames = inPageLanguage(({ of }: { of: Named }, language) => {
  const common = commonIn(of, language);
  return (
    <>
      <ShortName of={of} />
      {common && common !== of.procedureName ? (
        <span class="mc-mine__what mc-quiet">
          <InVietnamese>{of.procedureName}</InVietnamese>
        </span>
      ) : null}
    </>
  );
});

/** What people call it in this language, where somebody gave it a short name. */
export function commonIn({ commonName }: Named, language: Language): string | undefined {
  return commonName?.[language];
}

/** The names of the procedure of a dossier or draft: the official one as it was then, the short one of its version. */
export function namesIn(
  { procedureName }: { procedureName: string },
  { content }: { content: Pick<ProcedureContent, 'commonName'> },
): Named {
  return { procedureName, commonName: content.commonName };
}

export interface Named {
  procedureName: string;
  commonName?: ProcedureContent['commonName'] | undefined;
}

import type { Procedure, ProcedureFacts, ProcedureItem } from '#domain/procedures';
import { ButtonLink } from '#platform/ui/button.tsx';
import { Section } from '#platform/ui/columns.tsx';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { SearchBox } from '#platform/ui/search-box.tsx';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { namesIn, ShortName } from '../../procedure-name.tsx';
import { filingStartWords } from '../../words/filing-start.ts';
import { filingPaths } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';

/** For choosing the procedure, by search or among those needed most. */
export function ChooseView({ c, items, facts }: ChooseViewProps) {
  const w = c.words(filingStartWords);
  return (
    <PortalPage c={c} words={filingStartWords} title={w.chooseTitle} search={false} trail={[]}>
      <h1 class="govuk-heading-l">{w.chooseTitle}</h1>
      <p class="govuk-body-l">{w.chooseLead}</p>
      <div class="govuk-form-group">
        <SearchBox
          label={w.chooseLabel}
          action={leadsTo.procedures()}
          suggest={leadsTo.suggest()}
          open={leadsTo.procedure.pattern}
          button={w.search}
        />
      </div>
      <Section id="popular" title={w.popular} more={{ href: leadsTo.procedures(), text: w.allProcedures }}>
        <ul class="govuk-list govuk-list--spaced">
          {items.map((p) => (
            <li key={p.code}>
              <a class="govuk-link" href={filingPaths.start({}, { 'thu-tuc': p.code })}>
                <ShortName
                  of={{ procedureName: p.name, commonName: facts.get(p.code)?.commonName ?? undefined }}
                />
              </a>{' '}
              <span class="mc-optional-mark">
                (<InVietnamese>{p.field.name}</InVietnamese>)
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </PortalPage>
  );
}

/** A procedure that cannot be filed here, because it has no e-form. */
export function NotFileableView({ c, procedure }: { c: C; procedure: Procedure }) {
  const w = c.words(filingStartWords);
  return (
    <PortalPage c={c} words={filingStartWords} title={w.notFileableTitle}>
      <span class="govuk-caption-l">
        {procedure.code} – <ShortName of={namesIn({ procedureName: procedure.content.name }, procedure)} />
      </span>
      <h1 class="govuk-heading-l">{w.notFileableTitle}</h1>
      <p class="govuk-body">{w.notFileable}</p>
      <ButtonLink href={leadsTo.procedure({ code: procedure.code })}>{w.toProcedure}</ButtonLink>
    </PortalPage>
  );
}

interface ChooseViewProps {
  c: C;
  items: ProcedureItem[];
  /** By code. */
  facts: ReadonlyMap<string, ProcedureFacts>;
}

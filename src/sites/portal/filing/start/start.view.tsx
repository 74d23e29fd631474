import type { Agency } from '#domain/agencies';
import { limitOf } from '#domain/dossiers';
import type { DraftItem } from '#domain/drafts';
import type { FeeRule, PartSpec, Procedure } from '#domain/procedures';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button, ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { feeRuleText } from '#views/dossier/fee-rule-text.ts';
import { limitText } from '#views/dossier/limit-text.ts';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { infoWords, startWords as w } from '../../words/filing.ts';
import { filingPaths } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';
import { ExistingDrafts } from './existing-drafts.tsx';

export function StartView({ c, procedure, agencies, existing }: StartViewProps) {
  const { content, code } = procedure;
  const limit = limitOf(content, { caseId: content.cases[0]?.id ?? '', channel: 'online' });
  return (
    <PortalPage
      c={c}
      title={w.heading(content.name)}
      trail={[
        { text: w.chooseTitle, href: filingPaths.start() },
        { text: content.name, href: leadsTo.procedure({ code }) },
      ]}
    >
      <span class="govuk-caption-l">{w.code(code)}</span>
      <h1 class="govuk-heading-l">{w.heading(content.name)}</h1>
      <p class="govuk-body-l">{content.summary}</p>
      {existing.drafts.length > 0 ? <ExistingDrafts now={c.now} {...existing} /> : null}
      <SummaryList
        rows={[
          { name: w.limit, value: `${limitText(limit)}, ${w.limitFrom}` },
          { name: w.fee, value: <Fees rules={content.fees} /> },
          {
            name: infoWords.sheet.agency,
            value:
              agencies.length > 6 ? (
                w.manyAgencies(agencies.length)
              ) : (
                <Names of={agencies.map((a) => a.name)} />
              ),
          },
        ]}
      />
      {content.online === 'partial' ? (
        <Inset>
          <strong>{w.partial}.</strong> {content.partialReason}
        </Inset>
      ) : null}
      <h2 class="govuk-heading-m">{w.parts}</h2>
      <Parts parts={content.parts} />
      <p class="govuk-body">{w.four}</p>
      <Begin c={c} code={code} another={existing.drafts.length > 0} />
    </PortalPage>
  );
}

function Begin({ c, code, another }: { c: C; code: string; another: boolean }) {
  const back = { tiep: filingPaths.start({}, { 'thu-tuc': code }) };
  if (c.actor.kind !== 'citizen')
    return (
      <>
        <p class="govuk-body">{w.signInWhy}</p>
        <ButtonGroup>
          <ButtonLink href={leadsTo.signIn({}, back)} start>
            {w.signIn}
          </ButtonLink>
          <a class="govuk-link" href={leadsTo.register({}, back)}>
            {w.register}
          </a>
        </ButtonGroup>
      </>
    );
  return (
    <form method="post" action={filingPaths.start({}, { 'thu-tuc': code })} data-stays="send">
      <FormGuard c={c} />
      {another ? <input type="hidden" name="them" value="1" /> : null}
      <Button kind={another ? 'secondary' : 'primary'}>{another ? w.beginNew : w.begin}</Button>
    </form>
  );
}

function Fees({ rules }: { rules: FeeRule[] }) {
  const online = rules.filter((r) => !r.channel || r.channel === 'online');
  return (
    <Names
      of={
        online.length === 0
          ? [w.noFee]
          : online.map((r) => `${r.name}: ${feeRuleText(r).replaceAll('\n', ' ')}`)
      }
    />
  );
}

function Parts({ parts }: { parts: PartSpec[] }) {
  if (parts.length === 0) return <p class="govuk-body">{w.noParts}</p>;
  return (
    <>
      <p class="govuk-body">{w.partsHint}</p>
      <ul class="govuk-list govuk-list--bullet">
        {parts.map((p) => (
          <li key={p.id}>
            {p.name} <span class="mc-optional-mark">({whenNeeded(p)})</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function whenNeeded(p: PartSpec): string {
  const always = p.required && !p.when && !p.cases?.length;
  const sometimes = p.required ? w.inSomeCases : w.ifAny;
  return [
    p.originals > 0 && w.originals(p.originals),
    p.copies > 0 && w.copies(p.copies),
    always ? w.required : sometimes,
  ]
    .filter(Boolean)
    .join(', ');
}

function Names({ of }: { of: string[] }) {
  if (of.length < 2) return <>{of[0]}</>;
  return (
    <ul class="govuk-list">
      {of.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
}

interface StartViewProps {
  c: C;
  procedure: Procedure;
  agencies: Agency[];
  /** The person's own drafts of this procedure, the latest first, and whether there are more. */
  existing: { drafts: DraftItem[]; more: boolean };
}

import { Fragment } from 'preact';
import type { Agency } from '#domain/agencies';
import { limitOf, runsFromVisit } from '#domain/dossiers';
import { type DraftItem, forCase } from '#domain/drafts';
import type { CaseAnswers, FeeRule, PartSpec, Procedure } from '#domain/procedures';
import { FormGuard } from '#platform/http/form-guard.tsx';
import type { Language } from '#platform/language.ts';
import { Button, ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import type { Child } from '#platform/ui/child.ts';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { ContentName, ContentSentence, OfficialName } from '#views/content-name.tsx';
import { feeRuleText, languageOfFee } from '#views/dossier/fee-rule-text.ts';
import { FeeSaid } from '#views/dossier/fee-said.tsx';
import { limitText } from '#views/dossier/limit-text.ts';
import { typesText } from '#views/parts/file-size.ts';
import { filesWords } from '#views/words/files.ts';
import type { C } from '../../../../deps.ts';
import { OneLimit } from '../../catalogue/procedure/channels-and-fees.tsx';
import { PortalPage } from '../../portal.page.tsx';
import { commonIn, ShortName } from '../../procedure-name.tsx';
import { filingStartWords } from '../../words/filing-start.ts';
import { filingPaths } from '../filing.paths.ts';
import { leadsTo } from '../leads-to.ts';
import { ExistingDrafts } from './existing-drafts.tsx';

export function StartView({ c, procedure, agencies, existing, caseAnswers }: StartViewProps) {
  const { content, code } = procedure;
  const w = c.words(filingStartWords);
  const names = { procedureName: content.name, commonName: content.commonName };
  const common = commonIn(names, c.language);
  const requirements = caseAnswers.answered.length > 0 ? forCase(content, caseAnswers.answers) : undefined;
  const caseId = requirements?.caseId ?? content.cases[0]?.id ?? '';
  const limit = limitOf(content, { caseId, channel: 'online' });
  return (
    <PortalPage
      c={c}
      words={filingStartWords}
      title={common ? w.titleOfCommon(common) : w.titleOf(content.name, code)}
      trail={[
        { text: w.chooseTitle, href: filingPaths.start() },
        {
          text: common ?? content.name,
          href: leadsTo.procedure({ code }),
          lang: common ? undefined : 'vi',
        },
      ]}
    >
      <span class="govuk-caption-l">{w.code(code)}</span>
      <h1 class="govuk-heading-l">
        {w.heading} <ShortName of={names} />
      </h1>
      {common && common !== content.name ? (
        <p class="govuk-body mc-muted">
          <InVietnamese>{content.name}</InVietnamese>
        </p>
      ) : null}
      <p class="govuk-body-l">
        <ContentSentence of={content} text={content.summary} />
      </p>
      {existing.drafts.length > 0 ? <ExistingDrafts now={c.now} {...existing} /> : null}
      <SummaryList
        rows={[
          ...(caseAnswers.answered.length > 0
            ? [{ name: w.caseAnswers, value: <CaseChoices c={c} caseAnswers={caseAnswers} /> }]
            : []),
          {
            name: w.limit,
            value: (
              <>
                {limit && c.language !== 'vi' ? (
                  <OneLimit limit={limit} language={c.language} />
                ) : (
                  limitText(limit)
                )}
                , {runsFromVisit(content) ? w.limitFromVisit : w.limitFrom}
              </>
            ),
          },
          {
            name: w.fee,
            value: requirements ? (
              <FeeSaid rules={requirements.fees} maybe={requirements.feesMaybe} language={c.language} />
            ) : (
              <Fees c={c} rules={content.fees} />
            ),
          },
          {
            name: w.agency,
            value:
              agencies.length > 6 ? (
                w.manyAgencies(agencies.length)
              ) : (
                <InVietnamese block>
                  <Names of={agencies.map((a) => a.name)} />
                </InVietnamese>
              ),
          },
        ]}
      />
      {content.online === 'partial' ? (
        <Inset>
          <strong>{w.partial}.</strong> <ContentSentence of={content} text={content.partialReason ?? ''} />
        </Inset>
      ) : null}
      <h2 class="govuk-heading-m">{w.parts}</h2>
      <Parts
        c={c}
        parts={
          requirements
            ? [
                ...requirements.parts,
                ...requirements.partsBrought,
                ...requirements.partsOpen,
                ...requirements.partsMaybe,
              ]
            : content.parts
        }
        sure={requirements?.parts}
      />
      <p class="govuk-body">{w.four}</p>
      <Begin c={c} code={code} another={existing.drafts.length > 0} caseAnswers={caseAnswers} />
    </PortalPage>
  );
}

function Begin({ c, code, another, caseAnswers }: BeginProps) {
  const w = c.words(filingStartWords);
  const here = filingPaths.start({}, { 'thu-tuc': code, ...caseAnswers.address });
  const back = { tiep: here };
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
    <form method="post" action={here} data-stays="send">
      <FormGuard c={c} />
      {another ? <input type="hidden" name="them" value="1" /> : null}
      <Button kind={another ? 'secondary' : 'primary'}>{another ? w.beginNew : w.begin}</Button>
    </form>
  );
}

/** What the person answered about their case on the procedure's page; it is not asked again. */
function CaseChoices({ c, caseAnswers }: { c: C; caseAnswers: CaseAnswers }) {
  return <Names of={caseAnswers.answered.map(({ choice }) => choice.says[c.language])} />;
}

function Fees({ c, rules }: { c: C; rules: FeeRule[] }) {
  const w = c.words(filingStartWords);
  const online = rules.filter((r) => !r.channel || r.channel === 'online');
  return (
    <Names
      of={
        online.length === 0
          ? [w.noFee]
          : online.map((r) => (
              <Fragment key={r.id}>
                <ContentName of={r} />: <FeeAmount rule={r} language={c.language} />
              </Fragment>
            ))
      }
    />
  );
}

function FeeAmount({ rule, language }: { rule: FeeRule; language: Language }) {
  const text = feeRuleText(rule, language).replaceAll('\n', ' ');
  return languageOfFee(rule, language) === 'vi' ? <InVietnamese>{text}</InVietnamese> : text;
}

function Parts({ c, parts, sure }: PartsProps) {
  const w = c.words(filingStartWords);
  if (parts.length === 0) return <p class="govuk-body">{w.noParts}</p>;
  const alike = new Set(parts.map((p) => p.accepts.join())).size === 1;
  return (
    <>
      <p class="govuk-body">{w.partsHint(alike ? typesOf(parts[0], c.language) : '')}</p>
      <ul class="govuk-list govuk-list--bullet">
        {parts.map((p) => (
          <li key={p.id}>
            <ContentName of={p} />{' '}
            <span class="mc-optional-mark">
              (
              {[whenNeeded(p, w, sure?.includes(p)), alike ? '' : w.fileOf(typesOf(p, c.language))]
                .filter(Boolean)
                .join(', ')}
              )
            </span>
            <OfficialName of={p} />
          </li>
        ))}
      </ul>
    </>
  );
}

function typesOf(part: PartSpec | undefined, language: Language): string {
  return typesText(part?.accepts ?? [], filesWords[language].or);
}

function whenNeeded(p: PartSpec, w: (typeof filingStartWords)[Language], isSure?: boolean): string {
  const mustBring = p.bring && w.bring;
  const always = isSure || (p.required && !p.when && !p.cases?.length);
  const sometimes = p.required ? w.inSomeCases : w.ifAny;
  return [
    p.originals > 0 && w.originals(p.originals),
    p.copies > 0 && w.copies(p.copies),
    mustBring || (always ? w.required : sometimes),
  ]
    .filter(Boolean)
    .join(', ');
}

function Names({ of }: { of: Child[] }) {
  if (of.length < 2) return <>{of[0]}</>;
  return (
    <ul class="govuk-list">
      {of.map((name, i) => (
        <li key={String(i)}>{name}</li>
      ))}
    </ul>
  );
}

interface BeginProps {
  c: C;
  code: string;
  another: boolean;
  caseAnswers: CaseAnswers;
}

interface PartsProps {
  c: C;
  parts: PartSpec[];
  /** Those that are needed for certain, where the case is known. */
  sure: PartSpec[] | undefined;
}

interface StartViewProps {
  c: C;
  procedure: Procedure;
  agencies: Agency[];
  /** The person's own drafts of this procedure, the latest first, and whether there are more. */
  existing: { drafts: DraftItem[]; more: boolean };
  caseAnswers: CaseAnswers;
}

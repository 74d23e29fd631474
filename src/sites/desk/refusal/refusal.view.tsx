import type { Actor } from '#domain/journal';
import type { Refusal, RefusalStatus } from '#platform/errors.ts';
import type { AnyParams } from '#platform/http/address.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { canSendAgain, SameFields } from '#platform/http/send-again.tsx';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { GivenBack } from '#views/parked/given-back.tsx';
import type { TypedField } from '#views/parked/parked-offer.tsx';
import type { Deps } from '../../../deps.ts';
import { actAt } from '../acts.ts';
import { DeskPage } from '../desk.page.tsx';
import { deskPaths } from '../dossier/dossier.paths.ts';
import { refusalPageWords as w } from '../words/refusals.ts';
import { refusalSentence } from './refusal-sentence.ts';

/** Says what was not done and why, links to the dossier as it is now, and shows what the officer wrote, so that they need not write it again. */
export function RefusalView({
  c,
  refusal: no,
  status,
  typedFields,
}: {
  c: Ctx<Deps, Actor, AnyParams>;
  refusal: Refusal;
  status: RefusalStatus | 500;
  /** What the officer filled in on the page of a dossier, which was not recorded. */
  typedFields: TypedField[];
}) {
  const title = no.is('dossier.done-already') ? w.doneAlready : w.titles[status];
  // Only an officer who may see the dossier gets 409; everybody else gets 404.
  const code = status === 409 ? c.params.code : undefined;
  const act = c.method === 'POST' && typedFields.length > 0 ? actAt(c.url) : undefined;
  return (
    <DeskPage c={c} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{refusalSentence(no)}</p>
      {act ? <p class="govuk-body">{act.code ? w.actOn(act.name, act.code) : w.act(act.name)}</p> : null}
      {typedFields.length > 0 ? (
        <Inset>
          <p>
            <strong>{w.yourText}</strong>
          </p>
          <SummaryList
            plain
            rows={typedFields.map((one) => ({
              name: one.name,
              value: <span class="mc-note">{one.value}</span>,
            }))}
          />
        </Inset>
      ) : null}
      {canSendAgain(no, c) ? (
        <GivenBack to={c.url} files={c.filesLeft}>
          <SameFields form={c.form} />
        </GivenBack>
      ) : null}
      <ButtonGroup>
        {code ? <ButtonLink href={deskPaths.dossier({ code })}>{w.open(code)}</ButtonLink> : null}
        <ButtonLink href={deskPaths.work()} kind="secondary">
          {w.back}
        </ButtonLink>
      </ButtonGroup>
    </DeskPage>
  );
}

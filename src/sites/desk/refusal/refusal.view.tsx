import type { Actor } from '#domain/journal';
import type { Refusal, RefusalStatus } from '#platform/errors.ts';
import type { AnyParams } from '#platform/http/address.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { canSendAgain, SameFields } from '#platform/http/send-again.tsx';
import { Button, ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import type { Deps } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { deskPaths } from '../dossier/dossier.paths.ts';
import { refusalPageWords as w } from '../words/refusals.ts';
import { refusalSentence } from './refusal-sentence.ts';

const TEXT_FIELDS = /^(note|reason|opinion|text-.*)$/;

/** Says what was not done and why, links to the dossier as it is now, and shows what the officer wrote, so that they need not write it again. */
export function RefusalView({
  c,
  refusal: no,
  status,
}: {
  c: Ctx<Deps, Actor, AnyParams>;
  refusal: Refusal;
  status: RefusalStatus | 500;
}) {
  const title = w.titles[status];
  // Only an officer who may see the dossier gets 409; everybody else gets 404.
  const code = status === 409 ? c.params.code : undefined;
  const filledFields = code ? c.form.names().filter((n) => TEXT_FIELDS.test(n) && c.form.get(n).trim()) : [];
  return (
    <DeskPage c={c} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{refusalSentence(no)}</p>
      {filledFields.length > 0 ? (
        <Inset>
          <p>
            <strong>{w.yourText}</strong>
          </p>
          {filledFields.map((n) => (
            <p key={n} class="mc-note">
              {c.form.get(n)}
            </p>
          ))}
        </Inset>
      ) : null}
      {no.is('database.away') && canSendAgain(c) ? (
        <form method="post" action={c.url}>
          <SameFields form={c.form} />
          <p class="govuk-body">{w.stillHere}</p>
          <Button>{w.sendAgain}</Button>
        </form>
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

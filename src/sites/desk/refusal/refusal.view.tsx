import type { Actor } from '#domain/journal';
import type { Refusal, RefusalStatus } from '#platform/errors.ts';
import type { AnyParams } from '#platform/http/address.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import { ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import type { Deps } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { deskPaths } from '../dossier/dossier.paths.ts';
import { refusalPageWords as w } from '../words/refusals.ts';
import { refusalSentence } from './refusal-sentence.ts';

const WRITTEN = /^(note|reason|opinion|text-.*)$/;

/** What was not done and why, the way to the dossier as it is now, and what had been written, so that it need not be written again. */
export function RefusalView({
  c,
  no,
  status,
}: {
  c: Ctx<Deps, Actor, AnyParams>;
  no: Refusal;
  status: RefusalStatus | 500;
}) {
  const title = w.titles[status];
  // a conflict is only ever told to who may see the dossier; everybody else was told that there is none
  const code = status === 409 ? c.params.code : undefined;
  const written = code ? c.form.names().filter((n) => WRITTEN.test(n) && c.form.get(n).trim()) : [];
  return (
    <DeskPage c={c} title={title}>
      <h1 class="govuk-heading-l">{title}</h1>
      <p class="govuk-body">{refusalSentence(no)}</p>
      {written.length > 0 ? (
        <Inset>
          <p>
            <strong>{w.written}</strong>
          </p>
          {written.map((n) => (
            <p key={n} class="mc-note">
              {c.form.get(n)}
            </p>
          ))}
        </Inset>
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

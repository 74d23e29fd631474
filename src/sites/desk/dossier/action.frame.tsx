import type { OpenAtDesk } from '#domain/dossiers';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { PageMark } from '#platform/http/page-mark.tsx';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import type { Child } from '#platform/ui/child.ts';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { FilledAgain } from '#views/parked/filled-again.tsx';
import { UnsentLines } from '#views/parked/unsent-lines.tsx';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { unsentOn } from '../parked/unsent.ts';
import { deskWords } from '../words/dossier.ts';
import { CONFIRMED, EDIT, STEP } from './ask-once-more.ts';
import { deskPaths } from './dossier.paths.ts';
import { LevelTag } from './level-tag.tsx';
import { LostNumber } from './lost-number.tsx';
import { movedText } from './moved-text.ts';

/** The frame of every page that does one thing with a dossier: which dossier it is, the errors, the form, the way back. */
export function ActionFrame(p: ActionFrameProps) {
  const { c, open, errors } = p;
  const { code, procedureName, ownerName, revision } = open.dossier;
  const back = deskPaths.dossier({ code });
  return (
    <DeskPage c={c} title={p.title} hasErrors={Object.keys(errors).length > 0}>
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <ErrorSummary errors={p.summary ?? errors} />
          <FilledAgain c={c}>
            {c.hasMoved(revision) ? <p class="govuk-body">{movedText(open)}</p> : null}
          </FilledAgain>
          <UnsentLines lines={unsentOn(c, code)} />
          <span class="govuk-caption-l">
            {code} · {ownerName} <LevelTag level={open.proven.owner} unverifiedOnly />
          </span>
          <h1 class="govuk-heading-l">{p.title}</h1>
          <p class="govuk-body">{procedureName}</p>
          <LostNumber open={open} />
          {p.before}
          {p.noForm ? (
            <a class="govuk-link" href={back}>
              {deskWords.back}
            </a>
          ) : (
            <form
              method="post"
              action={p.action}
              encType={p.withFiles ? 'multipart/form-data' : undefined}
              data-stays="send"
              data-after-uploads={p.withFiles ? '' : undefined}
              noValidate
            >
              <PageMark mark={String(revision)} />
              <FormGuard c={c} />
              <input type="hidden" name="revision" value={c.revisionSeen(revision)} />
              {/* Enter in a box presses the first button of a form: not that of a file. */}
              {p.withFiles ? <button type="submit" hidden /> : null}
              {p.children}
              <ButtonGroup>
                <Button
                  kind={p.warning ? 'warning' : 'primary'}
                  once
                  {...(p.edit ? { name: STEP, value: CONFIRMED } : {})}
                >
                  {p.button}
                </Button>
                {p.edit ? (
                  <Button kind="secondary" name={STEP} value={EDIT}>
                    {p.edit}
                  </Button>
                ) : null}
                <a class="govuk-link" href={back}>
                  {deskWords.back}
                </a>
              </ButtonGroup>
            </form>
          )}
        </div>
      </div>
    </DeskPage>
  );
}

interface ActionFrameProps {
  c: C;
  open: OpenAtDesk;
  title: string;
  action: string;
  button: string;
  errors: FieldErrors;
  /** The errors by the id of their fields, where that is not the name. */
  summary?: FieldErrors;
  warning?: boolean;
  /** It takes files too. One that was chosen and not yet uploaded is uploaded before the form is sent. */
  withFiles?: boolean;
  /** The page asks once more about what was filled in, which its form carries; this button leads back to the filled form. */
  edit?: string;
  /** Something else is to be done first, which stands `before`. */
  noForm?: boolean;
  /** Content above the form and outside it. */
  before?: Child;
  children?: Child;
}

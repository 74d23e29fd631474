import type { LoginChange, OfficerLogin } from '#domain/accounts';
import type { Officer } from '#domain/journal';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnDateTime } from '#platform/time.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { Radios } from '#platform/ui/radios.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import { WarningText } from '#platform/ui/warning-text.tsx';
import type { C } from '../../../deps.ts';
import { officersWords as w } from '../words/officers.ts';
import { adminPaths } from './admin.paths.ts';
import { BelowAdmin } from './below-admin.page.tsx';
import { State } from './officers.view.tsx';

/** The boxes of the administrator's own code: of a change, and of confirming one. */
export const [CHANGE_CODE, CONFIRM_CODE] = ['code', 'confirmCode'] as const;

/** One login: its state, what waits for a second administrator, and the changes that fit its state. */
export function OfficerView({ c, actor, login, openDossiers, banner, errors }: OfficerProps) {
  const changes: LoginChange[] = login.enabled ? ['new-password', 're-enrol', 'disable'] : ['enable'];
  return (
    <BelowAdmin
      c={c}
      title={login.name}
      hasErrors={Object.keys(errors).length > 0}
      back={{ href: adminPaths.officers(), text: w.back }}
      news={
        <>
          <ErrorSummary errors={errors} />
          {banner ? <NoticeBanner success heading={w.done[banner]} /> : null}
        </>
      }
    >
      <SummaryList
        rows={[
          { name: w.username, value: login.username },
          { name: w.role, value: login.admin ? w.admin : login.title || w.notAdmin },
          { name: w.state, value: <State login={login} /> },
          { name: w.password, value: passwordState(login) },
          { name: w.enrolment, value: login.enrolled ? w.enrolled : w.notEnrolled },
          { name: w.signedIn, value: login.signedInAt ? vnDateTime(login.signedInAt) : w.never },
        ]}
      />
      {openDossiers > 0 ? (
        <WarningText>{login.enabled ? w.holds(openDossiers) : w.stillHolds(openDossiers)}</WarningText>
      ) : null}
      {login.request ? (
        <Request c={c} actor={actor} login={login} request={login.request} error={errors[CONFIRM_CODE]} />
      ) : null}
      <h2 class="govuk-heading-m">{w.actions}</h2>
      {login.admin ? <Inset>{w.twoPersons}</Inset> : null}
      {login.approves && !login.admin ? <Inset>{w.twoPersonsLeader}</Inset> : null}
      <form method="post" action={adminPaths.changeOfficer({ officer: login.officerId })} novalidate>
        <FormGuard c={c} />
        <Changes changes={changes} chosen={c.form.get('viec')} error={errors['viec']} />
        <OwnCode id={CHANGE_CODE} error={errors[CHANGE_CODE]} />
        <p class="govuk-body">{w.notified}</p>
        {/* where a request waits to be confirmed, that is the page's one green button */}
        <Button kind={login.request && login.request.by !== actor.officerId ? 'secondary' : 'primary'}>
          {login.admin || (login.approves && !login.enabled) ? w.ask : w.go}
        </Button>
      </form>
    </BelowAdmin>
  );
}

function Changes({ changes, chosen, error }: ChangesProps) {
  const [only] = changes;
  if (changes.length === 1 && only)
    return (
      <>
        <input type="hidden" name="viec" value={only} />
        <p class="govuk-body">
          <strong>{w.changes[only]}.</strong> {w.hints[only]}
        </p>
      </>
    );
  return (
    <Radios
      name="viec"
      label={w.what}
      error={error}
      required
      value={chosen}
      items={changes.map((value) => ({ value, text: w.changes[value], hint: w.hints[value] }))}
    />
  );
}

/** The code that the administrator's own authenticator shows now: a session alone changes nobody's login. */
function OwnCode({ id, error }: { id: string; error: string | undefined }) {
  return (
    <TextInput
      name="code"
      id={id}
      label={w.code.label}
      hint={w.code.hint}
      error={error}
      required
      width={10}
      inputmode="numeric"
      autocomplete="one-time-code"
      spellcheck={false}
    />
  );
}

function Request({ c, actor, login, request, error }: RequestProps) {
  const own = request.by === actor.officerId;
  const concerned = login.officerId === actor.officerId;
  return (
    <>
      <h2 class="govuk-heading-m">{w.request}</h2>
      <p class="govuk-body">
        {w.requestBody(w.changes[request.change], request.byName, vnDateTime(request.at))}
      </p>
      <p class="govuk-body">{w.requestWait}</p>
      {own || !concerned ? (
        <form method="post" action={adminPaths.decideOfficer({ officer: login.officerId })}>
          <FormGuard c={c} />
          <input type="hidden" name="viec" value={request.change} />
          {own ? null : <OwnCode id={CONFIRM_CODE} error={error} />}
          <ButtonGroup>
            {own ? null : (
              <Button name="quyet-dinh" value="xac-nhan">
                {w.confirm}
              </Button>
            )}
            <Button kind="secondary" name="quyet-dinh" value="huy">
              {own ? w.takeBack : w.decline}
            </Button>
          </ButtonGroup>
        </form>
      ) : null}
    </>
  );
}

function passwordState(login: OfficerLogin): string {
  if (!login.passwordOnce) return w.passwordOwn;
  return login.passwordEnded ? w.passwordEnded : w.passwordOnce;
}

interface OfficerProps {
  c: C;
  actor: Officer;
  login: OfficerLogin & { approves: boolean };
  /** How many open dossiers they hold. */
  openDossiers: number;
  banner: keyof typeof w.done | undefined;
  errors: FieldErrors;
}

interface RequestProps {
  c: C;
  actor: Officer;
  login: OfficerLogin;
  request: NonNullable<OfficerLogin['request']>;
  error: string | undefined;
}

interface ChangesProps {
  changes: LoginChange[];
  /** What was chosen before, when a code was refused. */
  chosen: string;
  error: string | undefined;
}

import type { LoginChange, OfficerLogin } from '#domain/accounts';
import type { Officer } from '#domain/journal';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnDateTime } from '#platform/time.ts';
import { Button, ButtonGroup } from '#platform/ui/button.tsx';
import { Inset } from '#platform/ui/inset.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { officersWords as w } from '../words/officers.ts';
import { adminPaths } from './admin.paths.ts';
import { State } from './officers.view.tsx';

/** One login: its state, what waits for a second administrator, and the changes that fit its state. */
export function OfficerView({ c, actor, login, banner }: OfficerProps) {
  const changes: LoginChange[] = login.enabled ? ['new-password', 're-enrol', 'disable'] : ['enable'];
  return (
    <DeskPage c={c} title={login.name}>
      {banner ? <NoticeBanner success heading={w.done[banner]} /> : null}
      <p class="govuk-body">
        <a class="govuk-link" href={adminPaths.officers()}>
          {w.back}
        </a>
      </p>
      <h1 class="govuk-heading-l">{login.name}</h1>
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
      {login.asked ? <Request c={c} actor={actor} login={login} asked={login.asked} /> : null}
      <h2 class="govuk-heading-m">{w.actions}</h2>
      {login.admin ? <Inset>{w.twoPersons}</Inset> : null}
      {changes.map((change) => (
        <form key={change} method="post" action={adminPaths.changeOfficer({ officer: login.officerId })}>
          <FormGuard c={c} />
          <input type="hidden" name="viec" value={change} />
          <p class="govuk-body">{w.hints[change]}</p>
          <Button kind={change === 'disable' ? 'warning' : 'secondary'}>
            {login.admin ? w.ask(w.changes[change]) : w.changes[change]}
          </Button>
        </form>
      ))}
    </DeskPage>
  );
}

function Request({ c, actor, login, asked }: RequestProps) {
  const own = asked.by === actor.officerId;
  const concerned = login.officerId === actor.officerId;
  return (
    <>
      <h2 class="govuk-heading-m">{w.request}</h2>
      <p class="govuk-body">{w.requestBody(w.changes[asked.change], asked.byName, vnDateTime(asked.at))}</p>
      <p class="govuk-body">{w.requestWait}</p>
      {own || !concerned ? (
        <form method="post" action={adminPaths.decideOfficer({ officer: login.officerId })}>
          <FormGuard c={c} />
          <input type="hidden" name="viec" value={asked.change} />
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
  login: OfficerLogin;
  banner: keyof typeof w.done | undefined;
}

interface RequestProps {
  c: C;
  actor: Officer;
  login: OfficerLogin;
  asked: NonNullable<OfficerLogin['asked']>;
}

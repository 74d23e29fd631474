import type { OwnSession, SeenChange } from '#domain/accounts';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { vnDateTime } from '#platform/time.ts';
import { Button } from '#platform/ui/button.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import { ChosenPassword, PasswordInput } from '#platform/ui/password-input.tsx';
import { Table } from '#platform/ui/table.tsx';
import { Tag } from '#platform/ui/tag.tsx';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { nextPage } from '../sign-in/next-page.ts';
import { ownLoginWords as w } from '../words/own-login.ts';
import { securityWords } from '../words/security.ts';
import { signInWords } from '../words/sign-in.ts';
import { browserName } from './browser-name.ts';
import { CHANGED, ownLoginPaths } from './own-login.paths.ts';

/** What the page says after a change. */
export const banners = { 'mat-khau': w.passwordDone, phien: w.sessionDone, 'khong-con': w.sessionGone };

/** The officer's sessions, each with a button that ends it, and the form for another password. */
export function OwnLoginView({ c, errors, sessions, changes, names, banner }: OwnLoginProps) {
  const [latest] = c.query.has(CHANGED) ? changes : [];
  return (
    <DeskPage c={c} title={w.title} hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      {banner ? <NoticeBanner success={banner !== 'khong-con'} heading={banners[banner]} /> : null}
      {latest ? <Changed latest={latest} names={names} next={nextPage(c)} /> : null}
      <h1 class="govuk-heading-l">{w.title}</h1>
      <h2 class="govuk-heading-m">{w.sessions}</h2>
      <p class="govuk-body">{w.sessionsHint}</p>
      <Sessions c={c} sessions={sessions} />
      <h2 class="govuk-heading-m">{w.password}</h2>
      <p class="govuk-body">{w.passwordHint}</p>
      <form method="post" action={ownLoginPaths.password()} novalidate>
        <FormGuard c={c} />
        <PasswordInput name="oldPassword" label={w.old} error={errors['oldPassword']} required />
        <ChosenPassword
          label={signInWords.enrol.password}
          again={signInWords.enrol.passwordAgain}
          hint={w.rules[c.deps.config.passwordRules]}
          errors={errors}
        />
        <Button>{w.passwordButton}</Button>
      </form>
      {changes.length > 0 ? <Changes changes={changes} names={names} /> : null}
    </DeskPage>
  );
}

function Changed({ latest, names, next }: { latest: SeenChange; names: Names; next: string }) {
  return (
    <NoticeBanner heading={w.changed(vnDateTime(latest.at), byOf(latest, names))}>
      <p class="govuk-body">{w.changedWhat(whatOf(latest))}</p>
      <p class="govuk-body">
        <a class="govuk-notification-banner__link" href={next}>
          {w.goOn}
        </a>
      </p>
    </NoticeBanner>
  );
}

function Changes({ changes, names }: { changes: SeenChange[]; names: Names }) {
  return (
    <>
      <h2 class="govuk-heading-m">{w.changes}</h2>
      <Table
        dense
        caption={w.changes}
        captionHidden
        rows={changes}
        rowKey={(change) => `${change.at.getTime()} ${change.kind}`}
        columns={[
          { name: w.changedAt, main: true, cell: (change) => vnDateTime(change.at) },
          { name: w.changedTo, cell: whatOf },
          { name: w.changedBy, cell: (change) => byOf(change, names) },
        ]}
      />
    </>
  );
}

function whatOf({ kind, detail }: SeenChange): string {
  const isRequest = kind === 'officer.change-asked' || kind === 'officer.change-declined';
  return isRequest ? `${w.kinds[kind]}: ${securityWords.details[detail] ?? detail}` : w.kinds[kind];
}

function byOf({ by }: SeenChange, names: Names): string {
  return by === null ? w.byOwn : (names.get(by) ?? w.bySystem);
}

function Sessions({ c, sessions }: { c: C; sessions: OwnSession[] }) {
  return (
    <form method="post" action={ownLoginPaths.sessions()}>
      <FormGuard c={c} />
      <Table
        dense
        caption={w.sessions}
        captionHidden
        rows={sessions}
        rowKey={(s) => s.key}
        columns={[
          { name: w.browser, main: true, cell: (s) => browserName(s.userAgent) || w.browserUnknown },
          { name: w.address, cell: (s) => s.ip },
          { name: w.opened, cell: (s) => vnDateTime(s.openedAt) },
          { name: w.seen, cell: (s) => vnDateTime(s.seenAt) },
          {
            name: w.action,
            headHidden: true,
            cell: (s) =>
              s.current ? (
                <Tag tone="green">{w.thisOne}</Tag>
              ) : (
                <Button kind="secondary" name="phien" value={s.key}>
                  {w.end}
                </Button>
              ),
          },
        ]}
      />
      {sessions.some((s) => !s.current) ? <Button kind="secondary">{w.endOthers}</Button> : null}
    </form>
  );
}

interface OwnLoginProps {
  c: C;
  errors: FieldErrors;
  sessions: OwnSession[];
  changes: SeenChange[];
  names: Names;
  banner: keyof typeof banners | undefined;
}

/** Of officers, by id. */
type Names = ReadonlyMap<string, string>;

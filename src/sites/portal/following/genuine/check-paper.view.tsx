import type { CheckedFile, CheckedPaper } from '#domain/dossiers';
import type { CaptchaChallenge } from '#platform/captcha.ts';
import type { FieldErrors } from '#platform/errors.ts';
import { FormGuard } from '#platform/http/form-guard.tsx';
import { Button } from '#platform/ui/button.tsx';
import { ErrorSummary } from '#platform/ui/error-summary.tsx';
import { FileUpload } from '#platform/ui/file-upload.tsx';
import { TextInput } from '#platform/ui/text-input.tsx';
import type { C } from '../../../../deps.ts';
import { AskCaptcha } from '../../captcha/ask-captcha.tsx';
import { PortalPage } from '../../portal.page.tsx';
import { genuineWords } from '../../words/genuine.ts';
import { followingPaths } from '../following.paths.ts';
import { FILE_BOX, mostText } from './file-box.ts';
import { FileSaid } from './file-said.tsx';
import { PaperSaid } from './paper-said.tsx';

/** What the code or the file says, and the boxes for another one. */
export function CheckPaperView({ c, code, paper, lookUp, file, challenge, errors = {} }: CheckPaperProps) {
  const w = c.words(genuineWords);
  const error = errors[FILE_BOX];
  return (
    <PortalPage
      c={c}
      words={genuineWords}
      title={w.title}
      description={w.lead}
      trail={[]}
      otherLanguages={followingPaths.checkPaper({}, { ma: code })}
      search={false}
      hasErrors={Object.keys(errors).length > 0}
    >
      <ErrorSummary errors={errors} />
      <h1 class="govuk-heading-l">{w.title}</h1>
      {file ? (
        <FileSaid c={c} file={file} />
      ) : lookUp ? (
        <LookUpInstead c={c} href={lookUp} />
      ) : code ? (
        <PaperSaid c={c} paper={paper} />
      ) : (
        <p class="mc-lead">{w.lead}</p>
      )}
      <h2 class="govuk-heading-m">{w.byCode}</h2>
      <form method="get" action={followingPaths.checkPaper()} autocomplete="off" noValidate>
        <TextInput
          name="ma"
          label={w.code}
          hint={w.codeHint}
          value={code}
          error={errors['ma']}
          spellcheck={false}
        />
        <Button icon="search">{w.button}</Button>
      </form>
      <h2 class="govuk-heading-m">{w.byFile}</h2>
      <form method="post" action={followingPaths.checkPaper()} encType="multipart/form-data" noValidate>
        <FormGuard c={c} />
        <FileUpload
          name={FILE_BOX}
          label={w.file}
          hint={w.fileHint(mostText(c))}
          accept=".pdf"
          error={error}
          required
        />
        {challenge ? <AskCaptcha challenge={challenge} error={errors['captcha']} /> : null}
        <Button icon="search">{w.fileButton}</Button>
      </form>
    </PortalPage>
  );
}

function LookUpInstead({ c, href }: { c: C; href: string }) {
  const w = c.words(genuineWords);
  return (
    <>
      <h2 class="govuk-heading-m">{w.ofLookUp}</h2>
      <p class="govuk-body">{w.ofLookUpText}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={href}>
          {w.ofLookUpLink}
        </a>
      </p>
    </>
  );
}

interface CheckPaperProps {
  c: C;
  /** As it came; empty where none did. */
  code: string;
  /** Undefined where nothing was issued under it. */
  paper?: CheckedPaper | undefined;
  /** Where it leads to, of what looks a dossier up and is no paper's code. */
  lookUp?: string | undefined;
  /** What was found of a file that came. */
  file?: CheckedFile | undefined;
  /** Where many files have been checked from this address. */
  challenge?: CaptchaChallenge | undefined;
  errors?: FieldErrors;
}

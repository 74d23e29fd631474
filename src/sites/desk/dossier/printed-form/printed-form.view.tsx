import type { VNode } from 'preact';
import type { OpenAtDesk } from '#domain/dossiers';
import type { WorkItem } from '#domain/worklists';
import { NoticeBanner } from '#platform/ui/notice-banner.tsx';
import type { FormOfDossier } from '#views/forms/forms-of.ts';
import { formNames } from '#views/words/slip-data.ts';
import type { C } from '../../../../deps.ts';
import { DeskPage } from '../../desk.page.tsx';
import { deskWords as w } from '../../words/dossier.ts';
import { receptionWords } from '../../words/reception.ts';
import type { DeskVerb } from '../dossier/desk-action.ts';
import { deskPaths } from '../dossier.paths.ts';
import { LevelTag } from '../level-tag.tsx';
import { LostNumber } from '../lost-number.tsx';
import { NextLink } from '../worklist/next-link.tsx';

/** A printed form with its links: the confirmation, the way back and the next dossier are on the screen and not on paper. */
export function PrintedFormView({ c, open, of, again, sheet, next, confirmed: done }: PrintedFormViewProps) {
  const { code, ownerName } = open.dossier;
  return (
    <DeskPage c={c} title={`${formNames[of.form]} – ${code}`} printed>
      <div class="mc-no-print">
        {done ? <NoticeBanner success heading={w.confirmations[done]} /> : null}
        <p class="govuk-body">
          <a class="govuk-link" href={deskPaths.dossier({ code })}>
            {w.back} {code} – {ownerName}
          </a>{' '}
          <LevelTag level={open.proven.owner} unverifiedOnly />
        </p>
        <LostNumber open={open} />
        {next ? (
          <p class="govuk-body">
            <NextLink next={next} />
          </p>
        ) : null}
      </div>
      {again ? (
        <p class="govuk-body mc-no-print">
          <a class="govuk-link" href={deskPaths.issueAgain({ code, form: of.slug })}>
            {receptionWords.issueAgain.link}
          </a>
        </p>
      ) : null}
      {sheet}
    </DeskPage>
  );
}

interface PrintedFormViewProps {
  c: C;
  open: OpenAtDesk;
  of: FormOfDossier;
  /** Whether this officer may issue it again. */
  again: boolean;
  sheet: VNode;
  next: WorkItem | undefined;
  confirmed: DeskVerb | undefined;
}

import { type Answer, page } from '#platform/http/answer.ts';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import { Table } from '#platform/ui/table.tsx';
import type { C } from '../../../deps.ts';
import { PortalPage } from '../portal.page.tsx';
import { frameWords } from '../words/frame.ts';
import { helpWords } from '../words/help.ts';
import { cataloguePaths as paths } from './catalogue.paths.ts';

export function get(c: C): Answer {
  return page(<HelpView c={c} />);
}

/** The help, from finding a procedure to its result, with the terms that people meet on the way. */
function HelpView({ c }: { c: C }) {
  const w = c.words(helpWords);
  const { phone, hours } = c.words(frameWords).footer;
  return (
    <PortalPage
      c={c}
      words={helpWords}
      title={w.title}
      description={w.metaDescription}
      canonical={paths.help()}
      trail={[]}
    >
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="mc-lead">{w.lead}</p>
      <Steps id="tai-khoan" title={w.accountTitle} steps={w.accountSteps} />
      <Steps id="nop-ho-so" title={w.fileTitle} steps={w.fileSteps} />
      <h2 class="govuk-heading-m" id="theo-doi">
        {w.followTitle}
      </h2>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {w.follow.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m" id="muc-do">
        {w.levelsTitle}
      </h2>
      <p class="govuk-body">{w.levelsLead}</p>
      <SummaryList
        rows={[
          { name: w.full[0], value: w.full[1] },
          { name: w.partial[0], value: w.partial[1] },
        ]}
      />
      <Table
        columns={[
          { name: w.oldLevel, main: true, cell: (r) => r[0] },
          { name: w.oldMeaning, cell: (r) => r[1] },
          { name: w.oldNow, cell: (r) => r[2] },
        ]}
        rows={w.oldLevels}
      />
      <h2 class="govuk-heading-m" id="khai-niem">
        {w.conceptsTitle}
      </h2>
      <SummaryList rows={w.concepts.map(([name, value]) => ({ name, value }))} />
      <h2 class="govuk-heading-m" id="trinh-duyet">
        {w.browsersTitle}
      </h2>
      <p class="govuk-body">{w.browsers}</p>
      <h2 class="govuk-heading-m" id="lien-he">
        {w.contactTitle}
      </h2>
      <p class="govuk-body">{w.contact(phone, hours)}</p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.agencies()}>
          {w.centres}
        </a>
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.complaints()}>
          {w.complaints}
        </a>
      </p>
    </PortalPage>
  );
}

function Steps({
  id,
  title,
  steps,
}: {
  id: string;
  title: string;
  steps: readonly (readonly [string, string])[];
}) {
  return (
    <>
      <h2 class="govuk-heading-m" id={id}>
        {title}
      </h2>
      <ol class="govuk-list govuk-list--number govuk-list--spaced">
        {steps.map(([name, text]) => (
          <li key={name}>
            <strong>{name}.</strong> {text}
          </li>
        ))}
      </ol>
    </>
  );
}

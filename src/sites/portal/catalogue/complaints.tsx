import { type Answer, page } from '#platform/http/answer.ts';
import { SummaryList } from '#platform/ui/summary-list.tsx';
import type { C } from '../../../deps.ts';
import { NATIONAL_PORTAL } from '../national-portal.ts';
import { PortalPage } from '../portal.page.tsx';
import { complaintWords } from '../words/complaint.ts';
import { frameWords } from '../words/frame.ts';
import { cataloguePaths as paths } from './catalogue.paths.ts';

export function get(c: C): Answer {
  return page(<ComplaintsView c={c} />);
}

/**
 * What somebody can do today who does not agree, has something to say or saw a law broken: to whom, how and within what time
 * (Luật Khiếu nại 02/2011/QH13, Đ7 to Đ9, Đ27, Đ28, Đ33; NĐ 118/2025 Đ19 k6; Luật Tố cáo 25/2018/QH14).
 */
function ComplaintsView({ c }: { c: C }) {
  const w = c.words(complaintWords);
  return (
    <PortalPage
      c={c}
      words={complaintWords}
      title={w.title}
      description={w.metaDescription}
      canonical={paths.complaints()}
      trail={[]}
    >
      <h1 class="govuk-heading-l">{w.title}</h1>
      <p class="mc-lead">{w.lead}</p>
      <h2 class="govuk-heading-m" id="hoi">
        {w.askTitle}
      </h2>
      <p class="govuk-body">
        {w.ask}{' '}
        <a class="govuk-link" href={paths.agencies()}>
          {w.agencies}
        </a>
      </p>
      <p class="govuk-body">{w.apology}</p>
      <h2 class="govuk-heading-m" id="khieu-nai">
        {w.complainTitle}
      </h2>
      <p class="govuk-body">{w.complainWhen}</p>
      <SummaryList rows={w.complain.map(([name, value]) => ({ name, value }))} />
      <p class="govuk-body-s">{w.law}</p>
      <h3 class="govuk-heading-s">{w.letterTitle}</h3>
      <p class="govuk-body">
        {w.letterWhere}{' '}
        <a class="govuk-link" href={paths.mine()}>
          {w.mine}
        </a>
      </p>
      <h2 class="govuk-heading-m" id="phan-anh">
        {w.feedbackTitle}
      </h2>
      <p class="govuk-body">{w.feedbackWhen}</p>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        <li>
          {w.feedbackNational}{' '}
          <a class="govuk-link" href={NATIONAL_PORTAL}>
            {w.national}
          </a>
        </li>
        <li>
          <Centre c={c} />
        </li>
      </ul>
      <p class="govuk-body">{w.feedbackTime}</p>
      <h2 class="govuk-heading-m" id="to-cao">
        {w.denounceTitle}
      </h2>
      <p class="govuk-body">{w.denounceWhen}</p>
      <p class="govuk-body">{w.denounce}</p>
    </PortalPage>
  );
}

function Centre({ c }: { c: C }) {
  const w = c.words(complaintWords);
  const f = c.words(frameWords).footer;
  return (
    <>
      {w.feedbackCall} {f.ownerText}: {f.address};{' '}
      <a href={`tel:${f.phone.replaceAll(' ', '')}`}>{f.phone}</a>;{' '}
      <a href={`mailto:${f.email}`}>{f.email}</a>
    </>
  );
}

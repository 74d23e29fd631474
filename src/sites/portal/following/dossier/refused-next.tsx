import type { Dossier } from '#domain/dossiers';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { nextWords } from '../../words/next-step.ts';
import { ComplaintLinks } from '../complaint/complaint-links.tsx';
import { leadsTo } from '../leads-to.ts';

/** After a refusal: how to ask and complain (Luật Khiếu nại 02/2011/QH13, Đ7 to Đ9), and the way to file again. */
export const RefusedNext = inPageLanguage(({ d, own }: RefusedNextProps, language) => {
  const w = nextWords[language];
  // whoever decided: the desk that did not accept it, or the agency that turned it down
  const denied = d.decision === 'denied';
  const [name, code] = denied
    ? [d.ownerAgencyName, d.code.split('-')[0] ?? '']
    : [d.receiverAgencyName, undefined];
  return (
    <>
      <p>
        {w.fileAgainText}{' '}
        <a class="govuk-link" href={leadsTo.start({}, { 'thu-tuc': d.procedureCode })}>
          {w.fileAgain}
        </a>
      </p>
      <p>
        <strong>{w.complain.title}</strong>
      </p>
      <p>{w.complain.ask(d.receiverAgencyName)}</p>
      <p>{w.complain.how(name)}</p>
      {code ? (
        <p>
          <a class="govuk-link" href={leadsTo.agency({ code })}>
            {w.complain.office}: {name}
          </a>
        </p>
      ) : null}
      <ComplaintLinks code={d.code} own={own} />
    </>
  );
});

interface RefusedNextProps {
  d: Pick<Dossier, 'code' | 'decision' | 'ownerAgencyName' | 'receiverAgencyName' | 'procedureCode'>;
  /** The reader is the filer. */
  own: boolean;
}

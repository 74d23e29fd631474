import { type AskedAgain, askedAgain, type Dossier, type SupplementRequest } from '#domain/dossiers';
import type { DossierEvent } from '#domain/ledger';
import type { PartSpec } from '#domain/procedures';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { ContentName } from '#views/content-name.tsx';
import { targetName } from '#views/dossier/request-lines.ts';
import { ownWords } from '../../words/own-dossier.ts';

/** The items of the officer's request, in their own words; of a request that is not the first, what of it is old and what is new. */
export const RequestedItems = inPageLanguage(({ d, events, parts }: RequestedItemsProps, language) => {
  const { supplementRequest: request } = d;
  if (!request) return null;
  const w = ownWords[language];
  const again = askedAgain(events, d);
  return (
    <>
      {again ? (
        <Again again={again} parts={parts} language={language} />
      ) : (
        <Items items={request.items} parts={parts} language={language} />
      )}
      {request.reason ? <p lang={vietnameseIn(language)}>{request.reason}</p> : null}
      <p>{w.requestedBy(request.askedBy, formats[language].dateTime(new Date(request.askedAt)))}</p>
    </>
  );
});

function Again({ again, parts, language }: { again: AskedAgain } & OfParts) {
  const w = ownWords[language].again;
  return (
    <>
      <p>{w.times(again.times)}</p>
      {again.still.length > 0 ? (
        <>
          <p>
            <strong>{w.still}</strong>
          </p>
          <ul class="mc-asked">
            {again.still.map((i) => (
              <li key={`${i.target} ${i.text}`}>
                <Item item={i} parts={parts} language={language} />
                {i.before && i.before !== i.text ? (
                  <span class="mc-asked__more" lang={vietnameseIn(language)}>
                    {ownWords.vi.again.before(i.before)}
                  </span>
                ) : null}
                {i.wasSent ? <span class="mc-asked__more">{w.sentSince}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {again.added.length > 0 ? (
        <>
          <p>
            <strong>{w.added}</strong>
          </p>
          <Items items={again.added} parts={parts} language={language} />
        </>
      ) : null}
      {again.over.length > 0 ? (
        <>
          <p>
            <strong>{w.over}</strong>
          </p>
          <Items items={again.over} parts={parts} language={language} />
        </>
      ) : null}
    </>
  );
}

function Items({ items, parts, language }: { items: SupplementRequest['items'] } & OfParts) {
  return (
    <ul class="mc-asked">
      {items.map((i) => (
        <li key={`${i.target} ${i.text}`}>
          <Item item={i} parts={parts} language={language} />
        </li>
      ))}
    </ul>
  );
}

function Item({ item, parts, language }: { item: SupplementRequest['items'][number] } & OfParts) {
  const part = parts.find(({ id }) => id === item.target);
  return (
    <>
      <strong>{part ? <ContentName of={part} /> : targetName(parts, item.target, language)}:</strong>{' '}
      <InVietnamese>{item.text}</InVietnamese>
    </>
  );
}

// the words of officers are Vietnamese on every page
function vietnameseIn(language: Language): Language | undefined {
  return language === 'vi' ? undefined : 'vi';
}

interface OfParts {
  /** Of the procedure, by which an item is named. */
  parts: readonly PartSpec[];
  language: Language;
}

interface RequestedItemsProps {
  d: Pick<Dossier, 'supplementRequest'>;
  events: readonly DossierEvent[];
  parts: OfParts['parts'];
}

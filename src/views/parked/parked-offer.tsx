import type { ComponentChildren } from 'preact';
import { Button, ButtonGroup, ButtonLink } from '#platform/ui/button.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { SummaryList, type SummaryRow } from '#platform/ui/summary-list.tsx';
import { parkedWords } from '../words/parked.ts';
import { ChooseAgain } from './choose-again.tsx';

/**
 * Offers a form that was sent after the session's end, or from a page of no use any more: what it was about, that nothing was done, and its words. It is never sent from
 * here: its page is filled in with them again, or, of one whose words are saved or come beside files, they go back into it (`into`, whose
 * fields are the children), to be looked at and sent there.
 */
export const ParkedOffer = inPageLanguage(
  ({ stale, about, news, typed, filled, how, into, discard, children }: ParkedOfferProps, language) => {
    const w = parkedWords[language];
    return (
      <>
        <h1 class="govuk-heading-l">{w.title}</h1>
        <p class="govuk-body">
          {stale ? w.leadStale : w.lead} <strong>{w.nothingDone}</strong>
        </p>
        {news}
        {about.length > 0 ? <SummaryList rows={about} /> : null}
        <Typed typed={typed} heading={w.typed} />
        <ChooseAgain files={into?.files ?? null} names={into?.names ?? []} />
        {filled ? <p class="govuk-body">{how ?? w.how}</p> : null}
        {into ? (
          <form method="post" action={into.path}>
            {children}
            <ButtonGroup>
              <Button once>{w.button}</Button>
              <Discard at={discard} text={w.discard} />
            </ButtonGroup>
          </form>
        ) : (
          <ButtonGroup>
            {filled ? <ButtonLink href={filled}>{w.button}</ButtonLink> : null}
            <Discard at={discard} text={w.discard} />
          </ButtonGroup>
        )}
      </>
    );
  },
);

/** Asks before the words of such a form are thrown away, and shows them once more. What guards the form comes as children. */
export const ParkedDiscard = inPageLanguage(
  ({ at, back, about, typed, children }: ParkedDiscardProps, language) => {
    const w = parkedWords[language];
    return (
      <>
        <h1 class="govuk-heading-l">{w.discardTitle}</h1>
        <p class="govuk-body">{w.discardLead}</p>
        {about.length > 0 ? <SummaryList rows={about} /> : null}
        <Typed typed={typed} heading={w.typed} />
        <form method="post" action={at}>
          {children}
          <ButtonGroup>
            <Button kind="warning" name={DISCARD.name} value={DISCARD.value}>
              {w.discardYes}
            </Button>
            <ButtonLink kind="secondary" href={back}>
              {w.discardNo}
            </ButtonLink>
          </ButtonGroup>
        </form>
      </>
    );
  },
);

/** What the button sends that throws the words away. */
export const DISCARD = { name: '_action', value: 'discard' } as const;

function Typed({ typed, heading }: { typed: readonly TypedField[]; heading: string }) {
  if (typed.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <SummaryList
        rows={typed.map(({ name, value }) => ({ name, value: <span class="mc-note">{value}</span> }))}
      />
    </>
  );
}

function Discard({ at, text }: { at: string; text: string }) {
  return (
    <ButtonLink kind="secondary" href={at}>
      {text}
    </ButtonLink>
  );
}

/** One thing that somebody typed or chose, by the name of its box. */
export interface TypedField {
  name: string;
  value: string;
}

interface ParkedOfferProps {
  /** Its sender was signed in, and the page that they sent it from was of no use any more. */
  stale: boolean;
  /** Which act it was, and of what. */
  about: SummaryRow[];
  /** What has changed since it was written. */
  news?: ComponentChildren;
  typed: readonly TypedField[];
  /** Its page, filled in; undefined when that is not open to them any more. */
  filled: string | undefined;
  /** What is said of that page, where not everything is filled in there. */
  how?: string | undefined;
  /** Where its words go back into their page, whether files had been chosen with them, and their names. */
  into?: { path: string; files: 'chosen' | 'none'; names: readonly string[] } | undefined;
  discard: string;
  children?: ComponentChildren;
}

interface ParkedDiscardProps {
  at: string;
  back: string;
  about: SummaryRow[];
  typed: readonly TypedField[];
  children: ComponentChildren;
}

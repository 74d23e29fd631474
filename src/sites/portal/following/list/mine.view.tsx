import type { ExpectedYears } from '#domain/calendar';
import type { MyDossier } from '#domain/dossiers';
import type { DraftItem } from '#domain/drafts';
import { type Card, cards } from '#domain/ledger';
import { ButtonLink } from '#platform/ui/button.tsx';
import { CardGrid, StatusCard } from '#platform/ui/card.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import type { IconName } from '#platform/ui/icon.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import { SearchBox } from '#platform/ui/search-box.tsx';
import type { Tone } from '#platform/ui/tag.tsx';
import { UnsentLines } from '#views/parked/unsent-lines.tsx';
import { dossierTexts } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { OwnPages } from '../../own-pages.tsx';
import { unsentOf } from '../../parked/unsent.ts';
import { PortalPage } from '../../portal.page.tsx';
import { mineWords } from '../../words/my-dossiers.ts';
import { followingPaths } from '../following.paths.ts';
import { leadsTo } from '../leads-to.ts';
import { cardSlugs } from './card-slugs.ts';
import { DraftsTable } from './drafts-table.tsx';
import { SentTable } from './sent-table.tsx';

/** The value of `luot` that lists only what waits for its person. */
export const YOUR_TURN = 'toi';

const looks: Record<Card, { tone: Tone; icon: IconName }> = {
  draft: { tone: 'grey', icon: 'file-plus' },
  sent: { tone: 'purple', icon: 'inbox' },
  supplement: { tone: 'amber', icon: 'triangle-alert' },
  processing: { tone: 'blue', icon: 'clock' },
  returned: { tone: 'green', icon: 'circle-check' },
  // one was refused, another the person took back: neither a warning nor a failure of theirs
  'sent-back': { tone: 'grey', icon: 'undo-2' },
};

/** The six cards, then the list of one card, or drafts and dossiers together. */
export function MineView(p: MineViewProps) {
  const { c, card, counts, paged } = p;
  const w = c.words(mineWords);
  const { cards: names } = c.words(dossierTexts);
  const title = card ? names[card] : p.onlyYours ? w.yours : w.title;
  const isPart = !!card || p.onlyYours;
  const empty = p.yours.length === 0 && p.sent.length === 0 && p.drafts.length === 0;
  const filter = { loai: card && cardSlugs[card], tim: p.words, luot: p.onlyYours ? YOUR_TURN : undefined };
  return (
    <PortalPage
      c={c}
      words={mineWords}
      title={title}
      trail={isPart ? [{ text: w.title, href: followingPaths.mine(), stays: true }] : []}
      noIndex
    >
      <OwnPages c={c} />
      <UnsentLines lines={unsentOf(c)} />
      <h1 class="govuk-heading-l">{title}</h1>
      {isPart ? null : <p class="mc-lead">{w.lead}</p>}
      <h2 class="govuk-heading-s">{w.cardsTitle}</h2>
      <div class="mc-six">
        <CardGrid label={w.cardsTitle}>
          {cards.map((k) => (
            <StatusCard
              key={k}
              href={followingPaths.mine({}, { loai: cardSlugs[k] })}
              name={names[k]}
              count={counts[k]}
              tone={looks[k].tone}
              icon={looks[k].icon}
              action={w.openCard}
              current={k === card}
            />
          ))}
        </CardGrid>
      </div>
      {empty && p.words ? <Search {...p} /> : null}
      {empty ? <Nothing {...p} /> : <Lists {...p} />}
      <Pagination
        next={p.next && followingPaths.mine({}, { ...filter, sau: p.next })}
        nextText={w.next}
        previous={paged ? followingPaths.mine({}, filter) : undefined}
        previousText={w.first}
      />
      {isPart ? (
        <p class="govuk-body">
          <a class="govuk-link" href={followingPaths.mine()}>
            {w.all}
          </a>
        </p>
      ) : null}
    </PortalPage>
  );
}

function Lists(p: MineViewProps) {
  const { c, card, yours, sent, drafts, counts } = p;
  const w = c.words(mineWords);
  const all = p.onlyYours ? w.yours : yours.length > 0 ? w.others : w.sent;
  return (
    <div class="mc-mine">
      {yours.length > 0 ? (
        <SentTable dossiers={yours} title={w.yours} now={c.now} expected={p.expected} />
      ) : null}
      {p.moreYours ? (
        <p class="govuk-body">
          <a class="govuk-link" href={followingPaths.mine({}, { luot: YOUR_TURN })}>
            {w.allYours}
          </a>
        </p>
      ) : null}
      {yours.length > 0 && sent.length === 0 ? <Search {...p} /> : null}
      {drafts.length > 0 ? <DraftsTable drafts={drafts} now={c.now} /> : null}
      {!card && counts.draft > drafts.length && drafts.length > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={followingPaths.mine({}, { loai: cardSlugs.draft })}>
            {w.allDrafts} ({counts.draft})
          </a>
        </p>
      ) : null}
      {sent.length > 0 ? (
        <>
          <Search {...p} />
          <SentTable
            dossiers={sent}
            title={card ? c.words(dossierTexts).cards[card] : all}
            now={c.now}
            expected={p.expected}
          />
        </>
      ) : null}
    </div>
  );
}

function Search({ c, card, words }: MineViewProps) {
  const w = c.words(mineWords);
  return (
    <div class="mc-section__head">
      <SearchBox
        small
        action={followingPaths.mine()}
        id="tim-ho-so"
        name="tim"
        label={w.search.label}
        placeholder={w.search.placeholder}
        value={words}
      >
        {card ? <input type="hidden" name="loai" value={cardSlugs[card]} /> : null}
      </SearchBox>
    </div>
  );
}

function Nothing({ c, card, words }: MineViewProps) {
  const w = c.words(mineWords);
  if (words)
    return (
      <EmptyState
        icon="search"
        title={w.search.none}
        action={
          <a class="govuk-link" href={followingPaths.mine({}, { loai: card && cardSlugs[card] })}>
            {w.search.clear}
          </a>
        }
      >
        {w.search.noneBody}
      </EmptyState>
    );
  const { title, body } = w.empty[card ?? 'all'];
  return (
    <EmptyState title={title} action={<ButtonLink href={leadsTo.procedures()}>{w.find}</ButtonLink>}>
      {body}
    </EmptyState>
  );
}

interface MineViewProps {
  /** The years whose days are not confirmed yet. */
  expected: ExpectedYears;
  c: C;
  card: Card | undefined;
  /** What is searched for among the sent dossiers; empty for all. */
  words: string;
  counts: Record<Card, number>;
  /** Those that wait for their person, before all others; none on a page of one card, of a search or after the first. */
  yours: MyDossier[];
  /** There are more of them than these. */
  moreYours: boolean;
  /** The page lists those that wait for their person, in `sent`, and nothing else. */
  onlyYours: boolean;
  sent: MyDossier[];
  drafts: DraftItem[];
  /** The key of the next page. */
  next: string | undefined;
  /** This is not the first page. */
  paged: boolean;
}

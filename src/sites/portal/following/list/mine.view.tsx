import type { MyDossier } from '#domain/dossiers';
import type { DraftItem } from '#domain/drafts';
import { type Card, cards } from '#domain/ledger';
import { ButtonLink } from '#platform/ui/button.tsx';
import { CardGrid, StatusCard } from '#platform/ui/card.tsx';
import { EmptyState } from '#platform/ui/empty-state.tsx';
import type { IconName } from '#platform/ui/icon.tsx';
import { Pagination } from '#platform/ui/pagination.tsx';
import type { Tone } from '#platform/ui/tag.tsx';
import { cardNames } from '#views/words/dossier.ts';
import type { C } from '../../../../deps.ts';
import { PortalPage } from '../../portal.page.tsx';
import { mineWords as w } from '../../words/following.ts';
import { followingPaths } from '../following.paths.ts';
import { leadsTo } from '../leads-to.ts';
import { cardSlugs } from './card-slugs.ts';
import { DraftsTable } from './drafts-table.tsx';
import { SentTable } from './sent-table.tsx';

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
  const title = card ? cardNames[card] : w.title;
  const empty = p.sent.length === 0 && p.drafts.length === 0;
  return (
    <PortalPage
      c={c}
      title={title}
      trail={card ? [{ text: w.title, href: followingPaths.mine() }] : []}
      noIndex
    >
      <h1 class="govuk-heading-l">{title}</h1>
      {card ? null : <p class="mc-lead">{w.lead}</p>}
      <h2 class="govuk-heading-s">{w.cardsTitle}</h2>
      <div class="mc-six">
        <CardGrid label={w.cardsTitle}>
          {cards.map((k) => (
            <StatusCard
              key={k}
              href={followingPaths.mine({}, { loai: cardSlugs[k] })}
              name={cardNames[k]}
              count={counts[k]}
              tone={looks[k].tone}
              icon={looks[k].icon}
              action={w.openCard}
              current={k === card}
            />
          ))}
        </CardGrid>
      </div>
      {empty ? <Nothing card={card} /> : <Lists {...p} />}
      <Pagination
        next={p.next && followingPaths.mine({}, { loai: card && cardSlugs[card], sau: p.next })}
        nextText={w.next}
        previous={paged ? followingPaths.mine({}, { loai: card && cardSlugs[card] }) : undefined}
        previousText={w.first}
      />
      {card ? (
        <p class="govuk-body">
          <a class="govuk-link" href={followingPaths.mine()}>
            {w.all}
          </a>
        </p>
      ) : null}
    </PortalPage>
  );
}

function Lists({ c, card, sent, drafts, counts }: MineViewProps) {
  return (
    <div class="mc-mine">
      {drafts.length > 0 ? <DraftsTable drafts={drafts} now={c.now} /> : null}
      {!card && counts.draft > drafts.length && drafts.length > 0 ? (
        <p class="govuk-body">
          <a class="govuk-link" href={followingPaths.mine({}, { loai: cardSlugs.draft })}>
            {w.allDrafts} ({counts.draft})
          </a>
        </p>
      ) : null}
      {sent.length > 0 ? (
        <SentTable dossiers={sent} title={card ? cardNames[card] : w.sent} now={c.now} />
      ) : null}
    </div>
  );
}

function Nothing({ card }: { card: Card | undefined }) {
  const { title, body } = w.empty[card ?? 'all'];
  return (
    <EmptyState title={title} action={<ButtonLink href={leadsTo.procedures()}>{w.find}</ButtonLink>}>
      {body}
    </EmptyState>
  );
}

interface MineViewProps {
  c: C;
  card: Card | undefined;
  counts: Record<Card, number>;
  sent: MyDossier[];
  drafts: DraftItem[];
  /** The key of the next page. */
  next: string | undefined;
  /** This is not the first page. */
  paged: boolean;
}

import type { DraftItem } from '#domain/drafts';
import { formats } from '#platform/formats.ts';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Table } from '#platform/ui/table.tsx';
import { aboutAloud, aboutLines, KeptUntil } from '../../filing/start/about-draft.tsx';
import { ShortName } from '../../procedure-name.tsx';
import { mineWords } from '../../words/my-dossiers.ts';
import { ActionLinks } from '../dossier/action-links.tsx';
import { leadsTo } from '../leads-to.ts';

/** Unsent drafts: what distinguishes each, its step, how long it is stored, and the actions on it. */
export const DraftsTable = inPageLanguage(({ drafts, now }: { drafts: DraftItem[]; now: Date }, language) => {
  const w = mineWords[language];
  return (
    <Table
      caption={w.drafts}
      rows={drafts}
      rowKey={(d) => d.id}
      columns={[
        {
          name: w.columns.procedure,
          main: true,
          cell: (d) => (
            <>
              <ShortName of={d} />
              {aboutLines(d, language).map((line) => (
                <span key={line} class="mc-mine__what">
                  {line}
                </span>
              ))}
            </>
          ),
        },
        {
          name: w.columns.saved,
          cell: (d) => (
            <>
              <span class="mc-number">{formats[language].dateTime(d.updatedAt)}</span>
              <span class="mc-mine__what mc-quiet">
                <KeptUntil d={d} now={now} />
              </span>
            </>
          ),
        },
        { name: w.columns.step, cell: (d) => w.steps[d.step] },
        {
          name: w.columns.actions,
          cell: (d) => (
            <ActionLinks
              of={aboutAloud(d, language)}
              links={[
                { href: leadsTo.resumeDraft({ draft: d.id }), text: w.edit },
                { href: leadsTo.deleteDraft({ draft: d.id }), text: w.remove },
                { href: leadsTo.sendDraft({ draft: d.id }), text: w.send },
              ]}
            />
          ),
        },
      ]}
    />
  );
});

import type { Officer } from '#domain/journal';
import { page } from '#platform/http/answer.ts';
import { Tag } from '#platform/ui/tag.tsx';
import { TaskList } from '#platform/ui/task-list.tsx';
import type { C } from '../../../deps.ts';
import { DeskPage } from '../desk.page.tsx';
import { moneyHubWords as w } from '../words/money-hub.ts';
import { moneyPages } from './money-pages.ts';

/** The pages about money that this officer may open, each with how many things wait there. */
export async function get(c: C<Officer>) {
  const own = moneyPages.filter((p) => p.mayOpen.allows(c.actor));
  const waiting = await c.deps.db.reads((r) => Promise.all(own.map((p) => p.waiting?.(r, c.actor) ?? 0)));
  return page(
    <DeskPage c={c} title={w.title}>
      <h1 class="govuk-heading-l">{w.title}</h1>
      <TaskList
        id="thu-phi"
        items={own.map((p, i) => ({
          name: p.words.title,
          href: p.path(),
          hint: p.words.sentence,
          status: waiting[i] ? <Tag tone="amber">{w.waiting(waiting[i])}</Tag> : null,
        }))}
      />
    </DeskPage>,
  );
}

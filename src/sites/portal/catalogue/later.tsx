import { type Answer, page } from '#platform/http/answer.ts';
import { ButtonLink } from '#platform/ui/button.tsx';
import type { C } from '../../../deps.ts';
import { PortalPage } from '../portal.page.tsx';
import { frameWords } from '../words/frame.ts';
import { laterWords as w } from '../words/help.ts';
import { cataloguePaths as paths } from './catalogue.paths.ts';

// Services that are not online yet: each page says so and what can be done today, so that no link is dead.
export const payment = (c: C): Answer => later(c, w.payment, paths.mine());
export const queue = (c: C): Answer => later(c, w.queue, paths.agencies());
export const questions = (c: C): Answer => later(c, w.questions, paths.help());

function later(c: C, words: { title: string; now: readonly string[]; link: string }, href: string): Answer {
  const { phone, hours, email } = frameWords.vi.footer;
  return page(
    <PortalPage c={c} title={words.title} trail={[]}>
      <h1 class="govuk-heading-l">{words.title}</h1>
      <p class="mc-lead">{w.lead}</p>
      <ul class="govuk-list govuk-list--bullet govuk-list--spaced">
        {words.now.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      <p class="govuk-body">
        {w.call(phone, hours)}{' '}
        <a class="govuk-link" href={`mailto:${email}`}>
          {email}
        </a>
      </p>
      <ButtonLink kind="secondary" href={href}>
        {words.link}
      </ButtonLink>
    </PortalPage>,
  );
}

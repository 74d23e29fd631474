import type { Answers, Form } from '#domain/forms';
import { inLanguage } from '#platform/http/address-language.ts';
import { type Answer, json, page, redirect } from '#platform/http/answer.ts';
import { differences } from '../differences/differences.ts';
import { leadsTo } from '../leads-to.ts';
import type { AtDraft, Filing } from '../open-filing.ts';
import { AlreadySentView } from './already-sent.view.tsx';

/**
 * Answers a page of a step that comes after its draft was sent. What it says that was not sent can be saved nowhere any more: it is
 * shown, for copying. A page that says nothing new leads to the dossier.
 */
export function alreadySent(c: AtDraft, f: Filing, o: { code: string; sheets: readonly Posted[] }): Answer {
  const href = leadsTo.dossier({ code: o.code });
  // the page's script keeps the page, with all that is written on it
  if (c.wantsJson)
    return json({ ok: false, sent: { code: o.code, href: inLanguage(href, c.language) } }, 409);
  const rows = differences(o.sheets, f.units);
  const unsent = rows.flatMap((row) => row.parts).filter((part) => part.mine.trim() !== '');
  if (unsent.length === 0) return redirect(href);
  return page(AlreadySentView({ c, draft: f.draft, code: o.code, unsent }), { status: 409 });
}

interface Posted {
  form: Form;
  /** The answers of the form as they are with what the page says. */
  mine: Answers;
  /** As they were sent. */
  theirs: Answers;
}

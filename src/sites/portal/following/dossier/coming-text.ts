import { broughtFirst, collectedResult, type Dossier, type PostedResult } from '#domain/dossiers';
import { type ProcedureContent, partialReasonFor } from '#domain/procedures';
import type { Language } from '#platform/language.ts';
import { postedText } from '#views/dossier/posted-text.ts';
import { broughtFirstText, collectedText } from '#views/dossier/to-bring.ts';
import { nextWords } from '../../words/next-step.ts';

/** In these states nothing is handed over any more. */
const OVER: readonly string[] = ['returned', 'refused', 'withdrawn', 'stopped'];

/**
 * Why somebody still has to come: with which papers before the dossier is accepted, and how the result is received. Told from the sending
 * on, because whoever comes once would have brought them then; where the electronic result is, only when there is one.
 */
export function comingText(d: Dossier, o: ComingOptions): { first: string; received: string } {
  const { content, language } = o;
  return {
    first: broughtFirstText(d.receiverAgencyName, broughtFirst(content, d), language),
    received: OVER.includes(d.status) ? '' : receivedText(d, o),
  };
}

/** How the result is received, and with which papers. */
export function receivedText(
  d: Pick<Dossier, 'status' | 'delivery' | 'receiverAgencyName' | 'decision'>,
  { content, own, byPost, language }: ComingOptions,
): string {
  const w = own ? nextWords[language].takeOwn : nextWords[language].take;
  if (byPost) return postedText(byPost, language);
  const collected = collectedResult({ dossier: d, content });
  if (collected) return collectedText(collected, language);
  if (d.delivery === 'post')
    return [w.post(d.receiverAgencyName), partialReasonFor(content, 'post')].filter(Boolean).join(' ');
  return d.status === 'resolved' ? w.online() : '';
}

interface ComingOptions {
  content: ProcedureContent;
  /** The reader is the filer. */
  own: boolean;
  /** Where the result goes by post, told to its filer alone. */
  byPost?: PostedResult | undefined;
  language: Language;
}

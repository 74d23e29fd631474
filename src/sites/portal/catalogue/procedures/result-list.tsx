import type { ProcedureFacts, ProcedureItem } from '#domain/procedures';
import type { Language } from '#platform/language.ts';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Tag } from '#platform/ui/tag.tsx';
import { feesInShort } from '#views/dossier/say-fee.ts';
import { levelNames, listWords } from '../../words/catalogue.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { OnlineTag } from '../online-tag.tsx';
import { isInOwnWords, limitsInShort } from '../procedure/limits-text.ts';

/** A list of procedures with their names, online levels and fields; of those whose details are known, time, fee and whether one must come. */
export const ResultList = inPageLanguage(({ items, facts, label }: ResultListProps, language) => {
  const [w, levels] = [listWords[language], levelNames[language]];
  const lang = language === 'vi' ? undefined : 'vi';
  return (
    <ul class="mc-result-list" aria-label={label}>
      {items.map((item) => (
        <li key={item.code}>
          <Names item={item} facts={facts.get(item.code)} language={language} />
          <div class="mc-card__meta">
            {item.fileable ? <Tag tone="green">{w.fileHere}</Tag> : null}
            <OnlineTag online={item.online} fileable={item.fileable} />
            {item.scope === 'specific' ? <Tag tone="amber">{w.otherProvince}</Tag> : null}
            {item.scope === 'internal' ? <Tag>{w.internal}</Tag> : null}
            <span>{w.code(item.code)}</span>
            {item.field.name ? <span lang={lang}>{item.field.name}</span> : null}
            {item.level === 'unknown' ? null : <span>{levels[item.level]}</span>}
          </div>
          <Facts item={item} facts={facts.get(item.code)} language={language} />
        </li>
      ))}
    </ul>
  );
});

function Names({ item: { code, name }, facts, language }: FactsProps) {
  const common = facts?.commonName?.[language];
  const lang = language === 'vi' ? undefined : 'vi';
  return (
    <>
      <a
        class="govuk-link mc-result-list__title"
        lang={common ? undefined : lang}
        href={paths.procedure({ code })}
      >
        {common ?? name}
      </a>
      {common && common !== name ? (
        <p class="mc-result-list__official" lang={lang}>
          {name}
        </p>
      ) : null}
    </>
  );
}

function Facts({ item, facts, language }: FactsProps) {
  const w = listWords[language];
  if (!facts) return null;
  const textLanguage = facts.channels.some((r) => isInOwnWords(r.limit)) ? 'vi' : language;
  const limit = limitsInShort(facts.channels, textLanguage);
  return (
    <div class="mc-card__meta">
      <span>
        {w.limitIs} {textLanguage === 'vi' ? <InVietnamese>{limit}</InVietnamese> : limit}
      </span>
      <span>
        {w.feeIs} {feesInShort(facts.fees, language)}
      </span>
      {item.fileable ? <span>{item.online === 'full' ? w.comeNever : w.comeOnce}</span> : null}
    </div>
  );
}

interface FactsProps {
  item: ProcedureItem;
  facts: ProcedureFacts | undefined;
  language: Language;
}

interface ResultListProps {
  items: ProcedureItem[];
  facts: ReadonlyMap<string, ProcedureFacts>;
  label?: string | undefined;
}

import type { ProcedureItem } from '#domain/procedures';
import { inPageLanguage } from '#platform/ui/page-language.ts';
import { Tag } from '#platform/ui/tag.tsx';
import { levelNames, listWords } from '../../words/catalogue.ts';
import { cataloguePaths as paths } from '../catalogue.paths.ts';
import { OnlineTag } from '../online-tag.tsx';

/** A list of procedures with their names, online levels and fields. */
export const ResultList = inPageLanguage(({ items, label }: ResultListProps, language) => {
  const [w, levels] = [listWords[language], levelNames[language]];
  const lang = language === 'vi' ? undefined : 'vi';
  return (
    <ul class="mc-result-list" aria-label={label}>
      {items.map((item) => (
        <li key={item.code}>
          <a class="govuk-link mc-result-list__title" lang={lang} href={paths.procedure({ code: item.code })}>
            {item.name}
          </a>
          <div class="mc-card__meta">
            {item.fileable ? <Tag tone="green">{w.fileHere}</Tag> : null}
            <OnlineTag online={item.online} fileable={item.fileable} />
            {item.scope === 'specific' ? <Tag tone="amber">{w.otherProvince}</Tag> : null}
            {item.scope === 'internal' ? <Tag>{w.internal}</Tag> : null}
            <span>{w.code(item.code)}</span>
            {item.field.name ? <span lang={lang}>{item.field.name}</span> : null}
            {item.level === 'unknown' ? null : <span>{levels[item.level]}</span>}
          </div>
        </li>
      ))}
    </ul>
  );
});

interface ResultListProps {
  items: ProcedureItem[];
  label?: string | undefined;
}

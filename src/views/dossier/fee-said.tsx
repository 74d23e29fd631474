import type { FeeRule } from '#domain/procedures';
import type { Language } from '#platform/language.ts';
import { InVietnamese } from '#platform/ui/in-vietnamese.tsx';
import { ContentName } from '../content-name.tsx';
import { feeRuleWords } from '../words/fee.ts';
import { feeRuleText, languageOfFee } from './fee-rule-text.ts';
import { sayFee } from './say-fee.ts';

/** The fees of somebody whose case is known: what is due, and what would be if something else were so. */
export function FeeSaid({ rules, maybe, language }: FeeSaidProps) {
  const w = feeRuleWords[language];
  if (rules.length === 0 && maybe.length === 0) return <>{sayFee({ sum: 0, open: false }, language)}</>;
  return (
    <ul class="govuk-list">
      {rules.map((rule) => (
        <li key={rule.id}>
          <Due rule={rule} language={language} />
        </li>
      ))}
      {maybe.map((rule) => (
        <li key={rule.id}>
          {rule.whenSaid ? w.ifSo(rule.whenSaid[language]) : ''} <Amount rule={rule} language={language} />
        </li>
      ))}
    </ul>
  );
}

function Due({ rule, language }: { rule: FeeRule; language: Language }) {
  const because = rule.whenSaid?.[language];
  if (rule.amount === 0 && rule.source !== '' && because)
    return <>{sayFee({ sum: 0, open: false, because }, language)}</>;
  return (
    <>
      <ContentName of={rule} />: <Amount rule={rule} language={language} />
    </>
  );
}

function Amount({ rule, language }: { rule: FeeRule; language: Language }) {
  const text = feeRuleText(rule, language).replaceAll('\n', ' ');
  return languageOfFee(rule, language) === 'vi' ? <InVietnamese>{text}</InVietnamese> : text;
}

interface FeeSaidProps {
  rules: FeeRule[];
  maybe: FeeRule[];
  language: Language;
}

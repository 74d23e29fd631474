import { type CopyFee, copyFee } from '#domain/fees';
import type { FeeRule } from '#domain/procedures';
import { formats } from '#platform/formats.ts';
import type { Language } from '#platform/language.ts';
import { feeWorkingWords } from '../words/fee.ts';

const EXAMPLE_COPIES = 2;
const EXAMPLE_IN_LAST_TIER = 3;

/** 'Mỗi bản 5 trang: 2 × 2.000 + 3 × 1.000 = 7.000 VND', with the cap where it holds. */
export function feeWorking(each: CopyFee, language: Language = 'vi'): string {
  const w = feeWorkingWords[language];
  const { money } = formats[language];
  const sentence = w.eachCopy(
    w.counted(each.counted, w.things[each.per]),
    sumOf(each, language),
    money(each.sum),
  );
  return each.amount < each.sum ? w.capped(sentence, money(each.amount)) : sentence;
}

/** The tiers and the cap of a rule in words: what each page costs, and what a copy costs at most. */
export function tierWords(rule: TieredRule, language: Language = 'vi'): string {
  const w = feeWorkingWords[language];
  const { money } = formats[language];
  const thing = w.things[rule.per ?? 'dossier'];
  const starts = [{ from: 1, amount: rule.amount }, ...(rule.tiers ?? [])];
  const tiers = starts.map(({ from, amount }, i) => {
    const next = starts[i + 1]?.from;
    if (next === undefined)
      return from === 1 ? w.every(money(amount), thing) : w.after(money(amount), thing, from);
    if (from > 1) return w.between(money(amount), thing, from, next - 1);
    return next === 2 ? w.firstOne(money(amount), thing) : w.first(money(amount), thing, next - 1);
  });
  return [...tiers, ...(rule.cap === undefined ? [] : [w.atMost(money(rule.cap))])].join(', ');
}

/** An example with made-up numbers that reaches the last tier. */
export function feeExample(rule: TieredRule, language: Language = 'vi'): string {
  const w = feeWorkingWords[language];
  const from = rule.tiers?.at(-1)?.from ?? 1;
  const each = copyFee(rule, from + EXAMPLE_IN_LAST_TIER - 1);
  const counted = w.counted(each.counted, w.things[each.per]);
  return w.example(
    counted,
    EXAMPLE_COPIES,
    sumOf(each, language),
    formats[language].money(each.amount * EXAMPLE_COPIES),
  );
}

function sumOf(each: CopyFee, language: Language): string {
  const { product } = feeWorkingWords[language];
  return each.tiers.map((tier) => product(tier.count, formats[language].number(tier.amount))).join(' + ');
}

type TieredRule = Pick<FeeRule, 'per' | 'tiers' | 'cap'> & { amount: number };

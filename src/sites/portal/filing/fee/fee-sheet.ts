import { type DraftContent, deliveryField as postedTo } from '#domain/drafts';
import { type Answers, compileForm, type Form } from '#domain/forms';
import type { Delivery, ProcedureContent } from '#domain/procedures';
import { feeWords } from '../../words/filing-fee.ts';
import { englishOf } from '../info/english-of.ts';

const w = feeWords.vi.sheet;

// of each content that is in use
const sheets = new WeakMap<DeliveryRules, Form>();

/** The form of step 3: how the result is delivered. */
export function feeSheet(content: DeliveryRules): Form {
  const sheet = sheets.get(content) ?? makeSheet(content);
  sheets.set(content, sheet);
  return sheet;
}

function makeSheet(content: DeliveryRules): Form {
  const { delivery } = content;
  const choice = delivery.length > 1;
  const post = delivery.includes('post');
  return compileForm({
    $id: 'filing-fee',
    type: 'object',
    title: w.title,
    ui: {
      english: english(content),
      sections: [
        { id: 'result', title: w.result, fields: ['filingDelivery', ...(post ? ['filingAddress'] : [])] },
      ],
    },
    properties: {
      filingDelivery: choice ? deliveryField(content) : onlyDelivery(delivery[0] ?? 'desk'),
      ...(post ? { filingAddress: addressField(choice) } : {}),
    },
    required: [...(choice ? ['filingDelivery'] : []), ...(post ? ['filingAddress'] : [])],
  });
}

/** The sheet's answers from the draft. */
export function feeAnswers(content: DraftContent): Answers {
  const { provinceCode, communeCode, detail } = content.deliveryAddress;
  const address = Object.fromEntries(
    Object.entries({ provinceCode, communeCode, detail }).filter(([, v]) => v !== ''),
  );
  return {
    ...(content.delivery ? { filingDelivery: content.delivery } : {}),
    ...(Object.keys(address).length > 0 ? { filingAddress: address } : {}),
  };
}

/** The draft's content from the sheet's answers. A delivery that the procedure does not offer is left out. */
export function feeContent(
  answers: Answers,
  content: Pick<ProcedureContent, 'delivery'>,
): Pick<DraftContent, 'delivery' | 'deliveryAddress'> {
  const { delivery } = content;
  const choice = delivery.find((d) => d === answers.filingDelivery) ?? '';
  const address = answers.filingAddress;
  const part = (name: string) => {
    const value = typeof address === 'object' && !Array.isArray(address) ? address[name] : undefined;
    return typeof value === 'string' ? value : '';
  };
  return {
    delivery: delivery.length === 1 ? (delivery[0] ?? '') : choice,
    deliveryAddress: {
      provinceCode: part('provinceCode'),
      communeCode: part('communeCode'),
      detail: part('detail'),
    },
  };
}

function deliveryField({ delivery, partialByPost }: DeliveryRules) {
  return {
    type: 'string',
    title: w.delivery,
    oneOf: delivery.map((d) => ({ const: d, title: w.options[d], description: hintOf(d, partialByPost) })),
    ui: { widget: 'radio', errors: { required: w.chooseDelivery, enum: w.chooseDelivery } },
  };
}

function hintOf(d: Delivery, partialByPost: string | undefined, of: SheetWords = w): string {
  const hint = of.optionHints[d];
  return d === 'post' && partialByPost ? of.withPartial(hint, partialByPost) : hint;
}

function onlyTitle(d: Delivery, of: SheetWords = w): string {
  return `${of.only}: ${of.options[d].toLowerCase()}`;
}

function english({ delivery, partialByPost, english: said }: DeliveryRules) {
  const { sheet } = feeWords.en;
  const made = englishOf(w, sheet);
  for (const d of delivery) {
    made.texts[onlyTitle(d)] = onlyTitle(d, sheet);
    const known = partialByPost && said?.[partialByPost];
    made.texts[hintOf(d, partialByPost)] = known
      ? hintOf(d, known, { ...sheet, withPartial: sheet.withPartialSaid })
      : hintOf(d, partialByPost, sheet);
  }
  return made;
}

function onlyDelivery(d: Delivery) {
  return {
    title: onlyTitle(d),
    ui: { widget: 'note', text: w.optionHints[d] },
  };
}

function addressField(choice: boolean) {
  const when = choice ? { showWhen: { field: 'filingDelivery', equals: 'post' } } : {};
  return { ...postedTo, title: w.address, ui: { ...postedTo.ui, ...when } };
}

type SheetWords = (typeof feeWords)['vi' | 'en']['sheet'];

type DeliveryRules = Pick<ProcedureContent, 'delivery' | 'partialByPost' | 'english'>;

import { type Card, cards } from '#domain/ledger';

/** The cards by their names in addresses. */
export const cardSlugs: Record<Card, string> = {
  draft: 'chua-gui',
  sent: 'da-gui',
  supplement: 'yeu-cau-bo-sung',
  processing: 'dang-xu-ly',
  returned: 'da-tra-ket-qua',
  'sent-back': 'bi-tra-lai',
};

/** The card of this name in an address; undefined for any other name, which lists all. */
export function cardOf(slug: string): Card | undefined {
  return cards.find((k) => cardSlugs[k] === slug);
}

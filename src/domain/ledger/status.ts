/** The national name of each status, and which of the citizen's six cards shows it. TT 03/2025/TT-VPCP. */
export const statuses = {
  submitted: { national: 1, card: 'sent', final: false },
  accepted: { national: 2, card: 'processing', final: false },
  refused: { national: 3, card: 'sent-back', final: true },
  processing: { national: 4, card: 'processing', final: false },
  awaiting_supplement: { national: 5, card: 'supplement', final: false },
  awaiting_payment: { national: 6, card: 'processing', final: false },
  withdrawn: { national: 7, card: 'sent-back', final: true },
  stopped: { national: 8, card: 'sent-back', final: true },
  resolved: { national: 9, card: 'returned', final: false },
  returned: { national: 10, card: 'returned', final: true },
} as const satisfies Record<string, { national: number; card: Card; final: boolean }>;

export const cards = ['draft', 'sent', 'supplement', 'processing', 'returned', 'sent-back'] as const;

export type Status = keyof typeof statuses;
export type Card = (typeof cards)[number];

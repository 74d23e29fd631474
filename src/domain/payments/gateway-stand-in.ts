/** What somebody who tries the program may have the demo's gateway do. */
export const standInChoices = [
  'pay',
  /** It is paid, and nobody is told; they learn of it when they ask. */
  'late',
  /** Of what was paid late they are told now. */
  'tell',
  /** It is paid twice, and each of both is told twice. */
  'twice',
  'wrong-amount',
  /** Somebody else tells of it, without the secret. */
  'forged',
  /** Nobody pays, and nobody is told. */
  'silent',
  '24',
  '07',
  '09',
  '10',
  '11',
  '12',
  '13',
  '51',
  '65',
  '75',
  '79',
  '99',
] as const;

/** What it does when it is asked to give back: it does, it refuses, it does and its answer is lost, it does not and answers nothing. */
export const givingBack = ['give', 'refuse', 'lose', 'silent'] as const;

export type GivingBack = (typeof givingBack)[number];

export type StandInChoice = (typeof standInChoices)[number];

/** In a demo the other side of a gateway: it speaks the protocol of the real one, with a secret of its own. */
export interface GatewayStandIn {
  /** What a person who comes to its payment page is to pay; undefined where nobody has signed that. */
  open(rawQuery: string): { about: string; amount: number; reference: string; until: Date } | undefined;
  /** Does it, tells the other side as the protocol says, and says what was told and answered, and where the person goes back to. */
  act(
    rawQuery: string,
    choice: StandInChoice,
    back?: GivingBack,
  ): Promise<{ told: Told[]; returnTo: string } | undefined>;
  /** The answer to a question about a payment, or to a request to give it back; undefined where it answers nothing. */
  answer(body: string): object | undefined;
}

export interface Told {
  /** The query, as it was sent. */
  query: string;
  answer: string;
}

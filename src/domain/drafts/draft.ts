import type { Answers } from '#domain/forms';
import type { Delivery } from '#domain/procedures';

/** What a person has entered so far, faulty values included; stored sealed until it is sent. */
export interface DraftContent {
  caseId: string;
  /** The agency chosen to decide; '' until one is chosen. */
  agencyId: string;
  onBehalf: boolean;
  /** The owner of the dossier when it is not the filer, as typed. */
  owner: { name: string; idNumber: string; phone: string; email: string; address: string };
  answers: Answers;
  delivery: Delivery | '';
  deliveryAddress: { provinceCode: string; communeCode: string; detail: string };
}

export const draftSteps = ['info', 'parts', 'fee', 'review'] as const;

/** Something in one of the four steps that must be corrected before sending; the first fault names the step to return to. The declaration is made with the sending itself. */
export interface DraftFault {
  step: DraftStep;
  code: 'case' | 'agency' | 'owner' | 'form' | 'part' | 'delivery' | 'address' | 'declaration';
  params?: Record<string, string | number>;
}

export type DraftStep = (typeof draftSteps)[number];

/** A dossier that is not sent yet. An unsent supplement is another kind of draft (supplement-draft.ts). */
export interface Draft {
  id: string;
  partyId: string;
  procedureCode: string;
  procedureName: string;
  versionId: string;
  /** The furthest step reached. */
  step: DraftStep;
  content: DraftContent;
  revision: number;
  createdAt: Date;
  updatedAt: Date;
  /** Set when it was sent. */
  ownerAgencyId: string | null;
  dossierId: string | null;
  code: string | null;
}

export const emptyContent: Readonly<DraftContent> = {
  caseId: '',
  agencyId: '',
  onBehalf: false,
  owner: { name: '', idNumber: '', phone: '', email: '', address: '' },
  answers: {},
  delivery: '',
  deliveryAddress: { provinceCode: '', communeCode: '', detail: '' },
};

import type { Answers } from '#domain/forms';
import type { Delivery } from '#domain/procedures';

/** What a person has said so far; kept sealed, wrong words included, until it is sent. */
export interface DraftContent {
  caseId: string;
  /** The agency asked to decide; '' until chosen. */
  agencyId: string;
  onBehalf: boolean;
  /** The owner of the dossier when it is not the filer: their words. */
  owner: { name: string; idNumber: string; phone: string; email: string; address: string };
  answers: Answers;
  delivery: Delivery | '';
  deliveryAddress: { provinceCode: string; communeCode: string; detail: string };
  declared: boolean;
}

export const draftSteps = ['info', 'parts', 'fee', 'review'] as const;

/** What of the four steps cannot be sent yet; the first names where to go. */
export interface DraftFault {
  step: DraftStep;
  code: 'case' | 'agency' | 'owner' | 'form' | 'part' | 'delivery' | 'address' | 'declaration';
  params?: Record<string, string | number>;
}

export type DraftStep = (typeof draftSteps)[number];

/** A dossier that is being filed. An unsent supplement is a draft of another kind (supplement-draft.ts). */
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
  declared: false,
};

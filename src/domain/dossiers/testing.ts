// What the benchmark's generator, which makes dossiers without a database, may use of this room besides its index.
export { type Carried, carry } from './carry.ts';
export type { House } from './house.ts';
export { mayTake, postsFor } from './may.ts';
export { examiningStepBefore, stepFor, taskOf } from './route.ts';
export type { VerbValue } from './verb.ts';
export { acceptVerb } from './verbs/accept-dossier.ts';
export { approveVerb } from './verbs/approve-dossier.ts';
export { assignVerb } from './verbs/assign-dossier.ts';
export { examineVerb } from './verbs/examine-dossier.ts';
export { dossierCode, newDossier } from './verbs/new-dossier.ts';
export { recordPaymentVerb } from './verbs/record-payment.ts';
export { recordResultVerb } from './verbs/record-result.ts';
export { refuseVerb } from './verbs/refuse-dossier.ts';
export { requestSupplementVerb } from './verbs/request-supplement.ts';
export { returnResultVerb } from './verbs/return-result.ts';
export { idIndex, submitVerb } from './verbs/submit-dossier.ts';
export { supplementVerb } from './verbs/supplement-dossier.ts';
export { withdrawVerb } from './verbs/withdraw-dossier.ts';

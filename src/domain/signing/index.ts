export type { AgencySigner, SigningAgency } from './agency-signer.ts';
export { examineApart } from './examine-apart.ts';
export type { ExaminedSignature } from './examine-file.ts';
export { digestOf, keepCertificate, ownCertificates } from './known-certificates.ts';
export { type SignedBy, type SignedPaper, type Signing, signPaper, signUploaded } from './sign-paper.ts';
export type { KnownCertificate } from './signing-certificates.store.ts';

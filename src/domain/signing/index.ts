export type { AgencySigner, SigningAgency } from './agency-signer.ts';
export { examineApart } from './examine-apart.ts';
export type { ExaminedSignature } from './examine-file.ts';
export { digestOf, keepCertificate, ownCertificates } from './known-certificates.ts';
export {
  type PaperSignature,
  type SignedBy,
  type SignedPaper,
  type Signing,
  signPaper,
  signUploaded,
  type UploadedPaper,
} from './sign-paper.ts';
export type { KnownCertificate } from './signing-certificates.store.ts';

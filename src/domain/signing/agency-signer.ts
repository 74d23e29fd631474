import type { Credential } from '#platform/pdf/sign-pdf.ts';

/**
 * Who signs for the agencies: a remote service, a token, or in a demo the program itself. Everything about it may take long, so it is asked
 * outside of any transaction.
 */
export interface AgencySigner {
  /** The certificate by which an agency signs now; undefined where it has none: its papers are issued unsigned. */
  credentialOf(agency: SigningAgency): Promise<Credential | undefined>;
}

export interface SigningAgency {
  id: string;
  /** 'H99.21.01'. */
  code: string;
  name: string;
}

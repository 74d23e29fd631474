import { doorPaths } from '../doors.paths.ts';

/** The full address at which a dossier's fee is paid without an account. */
export function payUrl(publicUrl: string, code: string, secret: string): string {
  return publicUrl + doorPaths.payByNumber({}, { ma: code, khoa: secret.replaceAll('-', '') });
}

/** The full address of the look-up; with the secret it opens the dossier at once. */
export function lookUpUrl(publicUrl: string, code: string, secret?: string): string {
  return publicUrl + doorPaths.lookUp({}, { ma: code, khoa: secret?.replaceAll('-', '') });
}

import { path } from '#platform/paths.ts';

/** Where anybody looks a dossier up; the printed code and the messages lead there, so the address must stay. */
export const lookUpPath = path('/tra-cuu');

/** The full address of the look-up; with the secret it opens the dossier at once. */
export function lookUpUrl(publicUrl: string, code: string, secret?: string): string {
  return publicUrl + lookUpPath({}, { ma: code, khoa: secret?.replaceAll('-', '') });
}

import type { FileInfo } from '#domain/files';
import type { OpenDossier } from './open-dossier.ts';

/**
 * The signed results that the filer may take as files: once they were handed over; before that where the result comes back online and
 * no fee of a granted dossier is due.
 */
export function resultsForFiler({ dossier: d, results, fee }: OpenDossier): FileInfo[] {
  if (d.status === 'returned') return results;
  if (d.status !== 'resolved' || d.delivery !== 'online') return [];
  return fee?.state === 'due' && d.decision !== 'denied' ? [] : results;
}

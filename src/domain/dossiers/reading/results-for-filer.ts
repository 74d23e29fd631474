import type { FileInfo } from '#domain/files';
import type { OpenDossier } from './open-dossier.ts';

/**
 * The signed results that the filer may read as files: from the moment they are recorded, also before they are collected or come by
 * post; of a granted dossier whose fee is due, once it is paid.
 */
export function resultsForFiler({ dossier: d, results, fee }: OpenDossier): FileInfo[] {
  if (d.status === 'returned') return results;
  if (d.status !== 'resolved') return [];
  return fee?.state === 'due' && d.decision !== 'denied' ? [] : results;
}

import type { Dossier } from '../dossier.ts';

/** When the supplement arrived with which a dossier came back; null once somebody has accepted it, found it complete, or asked again. */
export function cameBackAt({
  status,
  supplementRequest,
}: Pick<Dossier, 'status' | 'supplementRequest'>): Date | null {
  const at = supplementRequest?.answeredAt;
  return at && (status === 'submitted' || status === 'processing') ? new Date(at) : null;
}

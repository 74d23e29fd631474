import { type Config, ConfigError } from '#config';
import { accountSealedColumns } from '#domain/accounts';
import { dossierSealedColumns } from '#domain/dossiers';
import { draftSealedColumns } from '#domain/drafts';
import { fileSealedColumns } from '#domain/files';
import { noticeSealedColumns } from '#domain/notices';
import { paymentSealedColumns } from '#domain/payments';
import { NETWORK_KEY, SETTINGS_KEY } from '#domain/security';
import type { Keys } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { KeysRefused, openKeyBook } from '#platform/key-book.ts';
import type { SealedColumn } from '#platform/reseal.ts';
import { configWords as words } from './words.ts';

// They stand on paper: the look-up secrets of receipts, the recovery codes of officers. Or in rows that are
// compared for longer than a key lasts: networks and settings.
const LASTING = ['look-up:1', 'recovery', NETWORK_KEY, SETTINGS_KEY];

/** Everything that is sealed in the database. Shorter-lived things (cookies, jobs, captchas) run out by themselves. */
export const sealedColumns: SealedColumn[] = [
  ...accountSealedColumns,
  ...draftSealedColumns,
  ...dossierSealedColumns,
  ...fileSealedColumns,
  ...noticeSealedColumns,
  ...paymentSealedColumns,
  { table: 'parked_forms', key: ['id'], column: 'content', purpose: 'parked' },
  { table: 'refused_pages', key: ['id'], column: 'content', purpose: 'refused-page' },
];

/**
 * The keys of these settings for this database.
 * @throws ConfigError when they do not fit it.
 */
export async function openKeys(db: Db, config: Config, now: Date): Promise<Keys> {
  try {
    return await openKeyBook(db, {
      secret: config.secretKey,
      former: config.oldSecretKeys,
      lasting: LASTING,
      now,
    });
  } catch (e) {
    if (!(e instanceof KeysRefused)) throw e;
    const name = e.reason === 'missing' ? 'OLD_SECRET_KEYS' : 'SECRET_KEY';
    throw new ConfigError(name, words.refused(name, words.keys[e.reason]));
  }
}

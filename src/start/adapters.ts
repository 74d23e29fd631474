import { join } from 'node:path';
import { mailboxSender } from '#adapters/message/mailbox-sender.ts';
import { smtpSender } from '#adapters/message/smtp-sender.ts';
import { transferStandIn } from '#adapters/payment/transfer-stand-in.ts';
import { vnpayGateway } from '#adapters/payment/vnpay-gateway.ts';
import { vnpayStandIn } from '#adapters/payment/vnpay-stand-in.ts';
import { demoSigner } from '#adapters/signing/demo-signer.ts';
import { folderBlobStore } from '#adapters/storage/folder-blob-store.ts';
import type { Config } from '#config';
import type { BlobStore } from '#domain/files';
import type { MessageSender } from '#domain/notices';
import type { GatewayStandIn, PaymentGateway, TransferStandIn } from '#domain/payments';
import type { AgencySigner } from '#domain/signing';
import type { Clock } from '#platform/clock.ts';
import { macKey } from '#platform/crypto.ts';
import type { Db } from '#platform/db/db.ts';
import { doorPaths } from '#views/doors.paths.ts';

/** Every window to the outside, as the settings choose it. No other file names a vendor. */
export function openAdapters(config: Config, db: Db, clock: Clock): Adapters {
  return {
    blobs: blobStore(config.dataDir),
    senders: senders(config, db),
    signer: signer(config, clock),
    ...paying(config, clock),
    ...statements(config, clock),
  };
}

/** The files of a data folder; of a copy of one too. */
export function blobStore(dataDir: string): BlobStore {
  return folderBlobStore(join(dataDir, 'files'));
}

// E-mail goes over SMTP where there is one. A demo lays everything else in its mailbox; production has no such place, so that
// what cannot be sent stays in the outbox as failed, where it is seen.
function senders({ smtpUrl, mailFrom, smsProvider, mode }: Config, db: Db): MessageSender[] {
  const out: MessageSender[] = [];
  if (smsProvider === 'mailbox') out.push(mailboxSender(db, 'sms'));
  if (smtpUrl && mailFrom) out.push(smtpSender({ url: smtpUrl, from: mailFrom }));
  else if (mode === 'demo') out.push(mailboxSender(db, 'email'));
  return out;
}

function signer({ signing, dataDir }: Config, clock: Clock): AgencySigner | undefined {
  return signing === 'demo' ? demoSigner({ folder: join(dataDir, 'signing'), now: clock.now }) : undefined;
}

// a demo's stand-in has a secret of its own; what it is told and tells goes over HTTP, as with the real one
function paying({ paying: way, publicUrl, secretKey }: Config, clock: Clock): Paying {
  if (way.way === 'none') return { gateways: [], standIn: undefined };
  if (way.way === 'vnpay') return { gateways: [vnpayGateway(way)], standIn: undefined };
  const own = { tmnCode: 'DUNGTHU0', secret: macKey(secretKey, 'vnpay-stand-in').toString('hex') };
  const at = (path: string) => new URL(path, publicUrl).href;
  const gateway = vnpayGateway({
    ...own,
    payUrl: at(doorPaths.standIn()),
    apiUrl: at(doorPaths.standInApi),
  });
  const noticeUrl = at(doorPaths.notice({ gateway: gateway.code }));
  return { gateways: [gateway], standIn: vnpayStandIn({ ...own, noticeUrl, now: clock.now }) };
}

// a demo has a bank of its own, which signs with a secret of its own unless one is given
function statements({ mode, statementSecret, publicUrl, secretKey }: Config, clock: Clock): Statements {
  if (mode !== 'demo') return { statementSecret, transferStandIn: undefined };
  const secret = statementSecret ?? macKey(secretKey, 'statement-stand-in').toString('hex');
  const url = new URL(doorPaths.statementLines, publicUrl).href;
  return { statementSecret: secret, transferStandIn: transferStandIn({ secret, url, now: clock.now }) };
}

type Paying = Pick<Adapters, 'gateways' | 'standIn'>;
type Statements = Pick<Adapters, 'statementSecret' | 'transferStandIn'>;

/** The ports of the rooms that a vendor stands behind. */
export interface Adapters {
  blobs: BlobStore;
  senders: MessageSender[];
  /** Undefined where nobody signs. */
  signer: AgencySigner | undefined;
  gateways: PaymentGateway[];
  /** Undefined where the gateway is a real one. */
  standIn: GatewayStandIn | undefined;
  /** What banks sign with who tell what came into collecting accounts; undefined where none does. */
  statementSecret: string | undefined;
  /** Undefined where banks are real ones. */
  transferStandIn: TransferStandIn | undefined;
}

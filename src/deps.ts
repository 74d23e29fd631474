import type { Config } from '#config';
import type { AccountsDeps, Visit } from '#domain/accounts';
import type { BlobStore } from '#domain/files';
import type { Actor } from '#domain/journal';
import type { MessageSender } from '#domain/notices';
import type { GatewayStandIn, PaymentGateway, TransferStandIn } from '#domain/payments';
import type { SecurityNotes } from '#domain/security';
import type { AgencySigner } from '#domain/signing';
import type { Assets } from '#platform/assets.ts';
import type { CaptchaSource } from '#platform/captcha.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { DoorDeps } from '#platform/http/door-deps.ts';
import type { Route } from '#platform/http/route.ts';
import type { DocumentRenderer } from '#views/print/document-renderer.ts';
import { accountLetters } from '#views/words/account-letters.ts';

/** Everything that main composes and every door is given. Ports of the rooms, never a vendor. */
export interface Deps extends DoorDeps {
  config: Config;
  assets: Assets;
  blobs: BlobStore;
  senders: MessageSender[];
  /** Undefined where nobody signs: papers are issued unsigned. */
  signer: AgencySigner | undefined;
  /** Where fees are paid online; none where they are paid at the counter alone. */
  gateways: readonly PaymentGateway[];
  /** A demo's own other side of its gateway. */
  standIn: GatewayStandIn | undefined;
  /** What banks sign with who tell what came into collecting accounts; undefined where none does. */
  statementSecret: string | undefined;
  /** A demo's own bank. */
  transferStandIn: TransferStandIn | undefined;
  captcha: CaptchaSource;
  documents: DocumentRenderer;
  security: SecurityNotes;
}

/**
 * A request at one of our doors. A handler says whom it is written for and which parameters of its path it reads,
 * `(c: C<Citizen, 'draft'>)`; a row that lets others in, or whose path has no such parameter, does not compile.
 */
export type C<A extends Actor = Actor, P extends string = never> = Ctx<Deps, A, Record<P, string>>;
export type Row = Route<Deps, Actor>;

/** What the verbs of the accounts room need from a request, at whichever door. */
export function accountsOf(c: C): AccountsDeps {
  const { keys, clock, limiter, security, config } = c.deps;
  return {
    keys,
    clock,
    limiter,
    security,
    ceilings: config.smsCeilings,
    passwordRules: config.passwordRules,
    letters: accountLetters,
    address: c.ip,
  };
}

/** From where somebody signs in; `devices` are the proofs of former sign-ins in this browser. */
export function visitOf(c: C, devices: string[]): Visit {
  return {
    ip: c.ip,
    userAgent: c.userAgent,
    devices,
    ...(c.session ? { formerSession: c.session.id } : {}),
  };
}

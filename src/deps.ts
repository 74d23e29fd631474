import type { Config } from '#config';
import type { BlobStore, DocumentRenderer } from '#domain/files';
import type { Actor } from '#domain/journal';
import type { Assets } from '#platform/assets.ts';
import type { CaptchaSource } from '#platform/captcha.ts';
import type { Ctx } from '#platform/http/ctx.ts';
import type { DoorDeps } from '#platform/http/door-deps.ts';
import type { Route } from '#platform/http/route.ts';

/** Everything that main composes and every door is given. Ports of the rooms, never a vendor. */
export interface Deps extends DoorDeps {
  config: Config;
  assets: Assets;
  blobs: BlobStore;
  captcha: CaptchaSource;
  documents: DocumentRenderer;
}

/** A request at one of our doors. */
export type C = Ctx<Deps, Actor>;
export type Row = Route<Deps, Actor>;

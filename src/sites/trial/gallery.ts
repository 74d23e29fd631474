import { type Answer, page } from '#platform/http/answer.ts';
import type { C } from '../../deps.ts';
import { GalleryView } from './gallery.view.tsx';
import { trialPaths } from './trial.paths.ts';

export function get(c: C): Answer {
  return page(GalleryView({ assets: c.deps.assets, base: trialPaths.gallery() }));
}

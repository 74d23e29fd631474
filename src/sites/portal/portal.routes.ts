import type { Actor } from '#domain/journal';
import type { PeopleDoor } from '#platform/http/people-visit.ts';
import { LANGUAGES } from '#platform/language.ts';
import type { Deps } from '../../deps.ts';
import { accountRows } from './account/account.rows.ts';
import { catalogueRows } from './catalogue/catalogue.rows.ts';
import { filingRows } from './filing/filing.rows.ts';
import { followingRows } from './following/following.rows.ts';
import { parkedPath } from './parked/parked.paths.ts';
import { parkedRows } from './parked/parked.rows.ts';
import { RefusalView } from './refusal/refusal.view.tsx';
import { refusalSentence } from './refusal/refusal-sentence.ts';
import { signedInCitizen } from './signed-in.ts';

export const PORTAL_COOKIE = 'mc_cong';

/** The door of the citizen and the organisation. */
export function portalDoor(_deps: Deps): PeopleDoor<Deps, Actor> {
  return {
    kind: 'people',
    name: 'portal',
    cookie: PORTAL_COOKIE,
    anonymous: { kind: 'anonymous' },
    signedIn: signedInCitizen,
    languages: LANGUAGES,
    rows: [...catalogueRows, ...accountRows, ...filingRows, ...followingRows, ...parkedRows],
    parkedAt: (id) => parkedPath({ form: id }),
    refusal: (c, no, status) => RefusalView({ c, no, status }),
    sentence: refusalSentence,
  };
}

import type { Actor } from '#domain/journal';
import type { PeopleDoor } from '#platform/http/people-visit.ts';
import { get, post, type Who } from '#platform/http/route.ts';
import type { Deps } from '../../deps.ts';
import * as clock from './clock.tsx';
import * as gallery from './gallery.ts';
import * as indexPage from './index-page.tsx';
import * as mailbox from './mailbox.ts';
import { RefusalView, trialSentence } from './refusal.view.tsx';
import * as standIn from './stand-in/stand-in.tsx';
import * as transfer from './stand-in/transfer.tsx';
import { trialPaths as paths } from './trial.paths.ts';

const anyone: Who<Actor> = { name: 'anyone', allows: (a): a is Actor => true };

const ACT = { name: 'demo.gateway', max: 300, seconds: 600 };
const MOVE_CLOCK = { name: 'demo.clock', max: 120, seconds: 600 };

/** The demo's own door: pages that stand in for vendors and help to try the program. It is not mounted in production. */
export function trialDoor(deps: Deps): PeopleDoor<Deps, Actor> {
  if (deps.config.mode !== 'demo') throw new Error('the demo pages are for the demo only');
  return {
    kind: 'people',
    name: 'trial',
    cookie: 'mc_thu',
    anonymous: { kind: 'anonymous' },
    signedIn: async () => undefined,
    rows: [
      get(paths.index.pattern, anyone, indexPage.get, { queries: 2, cost: 'small' }),
      get(paths.mailbox.pattern, anyone, mailbox.get, { queries: 3, cost: 'small' }),
      get(paths.gallery.pattern, anyone, gallery.get, { queries: 0, cost: 'small' }),
      get(paths.clock.pattern, anyone, clock.get, { queries: 0, cost: 'small' }),
      post(paths.clock.pattern, anyone, clock.post, { verb: 'demo.move-clock', limits: [MOVE_CLOCK] }),
      get(paths.standIn.pattern, anyone, standIn.get, { queries: 0, cost: 'small' }),
      post(paths.standIn.pattern, anyone, standIn.post, { verb: 'demo.act-as-gateway', limits: [ACT] }),
      get(paths.transfer.pattern, anyone, transfer.get, { queries: 3, cost: 'small' }),
      post(paths.transfer.pattern, anyone, transfer.post, { verb: 'demo.act-as-bank', limits: [ACT] }),
    ],
    refusal: (c, no) => RefusalView({ c, no }),
    sentence: trialSentence,
  };
}

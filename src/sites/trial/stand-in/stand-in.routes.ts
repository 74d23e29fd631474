import { json } from '#platform/http/answer.ts';
import type { MachineDoor } from '#platform/http/machine-door.ts';
import { type KnownBy, machinePost } from '#platform/http/machine-row.ts';
import type { Limit } from '#platform/rate-limit.ts';
import { doorPaths } from '#views/doors.paths.ts';
import type { Deps } from '../../../deps.ts';
import { STAND_IN_API } from '../trial.paths.ts';
import { standInWords as w } from '../words/stand-in.ts';

const LIMIT: Limit = { name: 'demo.gateway-asked', max: 3_000, seconds: 60 };
const MOST_BYTES = 10_000;

// whoever asks is known by the signature in what they send, which the stand-in reads itself
const anyone: KnownBy<Deps, 'anyone'> = { name: 'anyone', find: () => 'anyone' };

/** Where the demo's own gateway is asked about payments, as the real one is. It is not mounted in production. */
export function standInDoor(deps: Deps): MachineDoor<Deps> {
  if (deps.config.mode !== 'demo') throw new Error('the stand-in of a gateway is for the demo only');
  const { standIn } = deps;
  return {
    kind: 'machines',
    name: 'stand-in',
    below: STAND_IN_API,
    rows: standIn
      ? [
          machinePost(
            doorPaths.standInApi,
            anyone,
            (call) => {
              const answer = standIn.answer(call.rawBody.toString('utf8'));
              return answer ? json(answer) : json({}, 504);
            },
            { limit: LIMIT, maxBytes: MOST_BYTES, verb: 'demo.answer-as-gateway' },
          ),
        ]
      : [],
    sentence: () => w.no,
  };
}

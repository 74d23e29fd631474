import type { Bench } from './bench.ts';
import { failovers } from './faults/failovers.ts';
import { kills } from './faults/kills.ts';
import { paymentKills } from './faults/payment-kills.ts';
import { hostile } from './hostile/hostile.ts';

/**
 * Kills the program and its database, and changes the hands of the database, while twenty people a second send their dossiers; then
 * sends what somebody with bad intentions sends.
 */
export const faultsBench: Bench = {
  name: 'faults',
  onlyByName: true,
  async run(o) {
    return [
      ...(o.kills > 0 ? await kills(o.kills, o.say) : []),
      ...(o.kills > 0 ? await paymentKills(o.kills, o.say) : []),
      ...(o.failovers > 0 ? await failovers(o.failovers, o.say) : []),
      ...(await hostile(o.say)),
    ];
  },
};

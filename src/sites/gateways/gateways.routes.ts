import { type GatewayNotice, type PaymentGateway, takeNotice } from '#domain/payments';
import type { Refusal } from '#platform/errors.ts';
import { json } from '#platform/http/answer.ts';
import type { MachineDoor } from '#platform/http/machine-door.ts';
import { type KnownBy, type MachineRow, machineGet } from '#platform/http/machine-row.ts';
import type { Limit } from '#platform/rate-limit.ts';
import { doorPaths } from '#views/doors.paths.ts';
import type { Deps } from '../../deps.ts';
import { GATEWAYS } from './gateways.paths.ts';
import { statementLinesRow } from './statement-lines.ts';
import { gatewaysWords as w } from './words/gateways.ts';

/** Of a network: a gateway reports from few, and repeats what was not answered. */
const OF_NETWORK: Limit = { name: 'gateways.network', max: 3_000, seconds: 60 };
/** Of a gateway, once its signature is proved: nobody else can use it up. */
const OF_GATEWAY: Limit = { name: 'gateways.notices', max: 30_000, seconds: 60 };

/** The door at which gateways and banks report what was paid. Whoever calls is known by the signature over the query or the body. */
export function gatewaysDoor(deps: Deps): MachineDoor<Deps> {
  return {
    kind: 'machines',
    name: 'gateways',
    below: GATEWAYS,
    rows: [statementLinesRow, noticeRow(deps)],
    headers: { 'cache-control': 'no-store' },
    sentence: (no: Refusal) => (no.status === 404 ? w.notFound : w.refused),
  };
}

const gateway: KnownBy<Deps, Report> = {
  name: 'gateway',
  limit: OF_GATEWAY,
  keyOf: (report) => report.gateway.code,
  find({ deps, params, rawQuery }) {
    const named = deps.gateways.find((g) => g.code === params['gateway']);
    const notice = named?.readNotice(rawQuery);
    return named && notice && { gateway: named, notice };
  },
};

// A gateway reads an answer in its own words alone, and reports again what was not answered as it wants.
function noticeRow({ gateways }: Deps): MachineRow<Deps> {
  return machineGet(
    doorPaths.notice.pattern,
    gateway,
    async (call) => {
      const { notice, gateway: by } = call.actor;
      const report = { gateway: by.code, notice, now: call.now };
      return json(by.reply(await call.deps.db.tx((tx) => takeNotice(tx, report))));
    },
    {
      limit: OF_NETWORK,
      queries: 2,
      verb: 'payments.take-notice',
      refusal(no, status, params) {
        const named = gateways.find((g) => g.code === params['gateway']);
        if (!named) return json({ code: no.code, detail: w.notFound }, 404);
        return json(
          named.reply(no.is('caller.unknown') ? 'not-signed' : 'failed'),
          status === 429 ? 429 : 200,
        );
      },
    },
  );
}

interface Report {
  gateway: PaymentGateway;
  notice: GatewayNotice;
}

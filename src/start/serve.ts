import { createApp } from '#app';
import { catalogueRevision, warmSearch } from '#domain/procedures';
import { errorFields } from '#platform/error-fields.ts';
import { mountHealth } from '#platform/health.ts';
import { type Metrics, observer } from '#platform/metrics.ts';
import type { Deps } from '../deps.ts';
import { MIGRATIONS } from './prepare-database.ts';

const REVISION_CHECK_MS = 2_000;
const IDLE_CHECK_MS = 50;
// connections that the system holds until we take them; when they overflow, a new one comes a second late
const MOST_WAITING = 4_096;

/** Opens the doors. `close` takes no new request and waits for those in hand, at most `ms`; it says how many it cut off. */
export async function serve(deps: Deps, metrics: Metrics): Promise<Serving> {
  let stopping = false;
  const app = await createApp(deps, observer(metrics, deps.log));
  let inHand = 0;
  app.addHook('onRequest', (_request, reply, done) => {
    inHand += 1;
    reply.raw.once('close', () => {
      inHand -= 1;
    });
    done();
  });
  mountHealth(app, { db: deps.db, migrations: MIGRATIONS, disk: deps.disk, stopping: () => stopping });
  await app.listen({ port: deps.config.port, host: deps.config.host, backlog: MOST_WAITING });
  warmSearch(deps.db).catch((e) =>
    deps.log.warn({ err: errorFields(e) }, 'the search could not be made ready'),
  );
  const watch = dropPagesOnChange(deps);
  const { port } = app.server.address() as { port: number };
  return {
    port,
    async close(ms) {
      stopping = true;
      clearInterval(watch);
      // a browser keeps its connection after the last answer: closed as soon as it is idle
      const idle = setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK_MS);
      let cut = 0;
      const timeout = setTimeout(() => {
        cut = inHand;
        app.server.closeAllConnections();
      }, ms);
      await app.close();
      clearTimeout(timeout);
      clearInterval(idle);
      return cut;
    },
  };
}

// Another process may change what this one has rendered and kept: a command, a job, another copy of the server.
function dropPagesOnChange(deps: Deps): NodeJS.Timeout {
  let seen: number | undefined;
  return setInterval(() => {
    catalogueRevision(deps.db).then(
      (revision) => {
        if (seen !== undefined && revision !== seen) deps.pages.drop();
        seen = revision;
      },
      (e) => deps.log.warn({ err: errorFields(e) }, 'cannot ask for the revision of the catalogue'),
    );
  }, REVISION_CHECK_MS);
}

export interface Serving {
  port: number;
  close(ms: number): Promise<number>;
}

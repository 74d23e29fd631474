import { createServer } from 'node:http';
import { resolve } from 'node:path';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { NotFound } from '#platform/errors.ts';
import { type Answered, tellAnswered } from '#platform/http/answered.ts';
import { boundConnections } from '#platform/http/connections.ts';
import { mountDoor } from '#platform/http/door.ts';
import { proxyList, readForwarded } from '#platform/http/forwarded.ts';
import { fileHeaders, securityHeaders, sendEverywhere } from '#platform/http/headers.ts';
import { keptFirst } from '#platform/http/kept-first.ts';
import { answerRefusal } from '#platform/http/people-door.ts';
import { readableUrl } from '#platform/http/readable-url.ts';
import { unreadableRequest } from '#platform/http/unreadable-request.ts';
import { newId } from '#platform/ids.ts';
import { apiDoor } from '#sites/api/api.routes.ts';
import { deskDoor } from '#sites/desk/desk.routes.ts';
import { gatewaysDoor } from '#sites/gateways/gateways.routes.ts';
import { portalDoor } from '#sites/portal/portal.routes.ts';
import { refusalPageWords } from '#sites/portal/words/refusal-page.ts';
import { standInDoor } from '#sites/trial/stand-in/stand-in.routes.ts';
import { trialDoor } from '#sites/trial/trial.routes.ts';
import type { Deps } from './deps.ts';

// 10 MB of photographs at 170 kbit/s take eight minutes; the heads of a request have their own, short limit.
const LONGEST_REQUEST_MS = 600_000;
const LONGEST_HEAD_MS = 15_000;
const LONGEST_SILENCE_MS = 120_000;
const IDLE_MS = 15_000;
// longer than the usual minute of a proxy, so that it is the proxy that ends a connection, and none of its requests meets the end
const IDLE_BEHIND_PROXY_MS = 75_000;
const CHECK_MS = 2_000;

/**
 * The whole server: middleware in order, then the doors. Every test uses it.
 * @param onAnswered is called for every request that was answered.
 */
export async function createApp(
  deps: Deps,
  onAnswered: (answered: Answered) => void = () => {},
): Promise<FastifyInstance> {
  const everywhere = securityHeaders({
    https: deps.config.secureCookies,
    style: deps.assets.arrival.hash,
  });
  const app = Fastify({
    loggerInstance: deps.log as FastifyBaseLogger, // pino, declared as the type that Fastify asks for, so that its instances are all of one type
    logController: new LogController({ disableRequestLogging: true }), // one line a request, written by src/platform/metrics.ts
    genReqId: () => newId(),
    trustProxy: deps.config.trustProxy,
    childLoggerFactory: (log) => log, // nothing else is written of a request
    serverFactory: (handler) => {
      const limits = {
        requestTimeout: LONGEST_REQUEST_MS,
        headersTimeout: LONGEST_HEAD_MS,
        keepAliveTimeout: deps.config.trustProxy ? IDLE_BEHIND_PROXY_MS : IDLE_MS,
        connectionsCheckingInterval: CHECK_MS,
      };
      const open = () => server.listening;
      const server = createServer(
        limits,
        keptFirst({ pages: deps.pages, everywhere, open, onAnswered }, handler),
      );
      return server.setTimeout(LONGEST_SILENCE_MS);
    },
    clientErrorHandler: unreadableRequest(refusalPageWords.vi.unreadable),
    rewriteUrl: (request) => readableUrl(request.url),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  });
  boundConnections(app.server, { isProxy: proxyList(deps.config.trustProxy) });
  app.addHook('onRequest', (request, _reply, done) => {
    readForwarded(request.raw.headers);
    done();
  });
  sendEverywhere(app, everywhere);
  tellAnswered(app, onAnswered);
  await app.register(cookie);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, _payload, done) => done(null)); // a door reads what it takes, and only then
  await app.register(multipart);
  await app.register(fastifyStatic, {
    root: resolve(deps.assets.folder),
    prefix: '/assets/',
    preCompressed: true,
    immutable: true,
    setHeaders: fileHeaders,
    maxAge: '365d',
    // a file of another content has another name: nobody asks whether it has changed, nor for a part of it
    etag: false,
    lastModified: false,
    acceptRanges: false,
    index: false,
    decorateReply: false,
  });
  const portal = portalDoor(deps);
  for (const door of [portal, deskDoor(deps), apiDoor(deps), gatewaysDoor(deps)]) mountDoor(app, deps, door);
  if (deps.config.mode === 'demo')
    for (const door of [trialDoor(deps), standInDoor(deps)]) mountDoor(app, deps, door);
  app.setNotFoundHandler((request, reply) => answerRefusal(deps, portal, new NotFound(), request, reply));
  app.setErrorHandler((e, request, reply) => answerRefusal(deps, portal, e, request, reply));
  return app;
}

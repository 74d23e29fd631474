import { type TSchema, Type } from '@sinclair/typebox';
import {
  findProcedures,
  getProcedure,
  listProcedures,
  receivingAgencies,
  searchProcedures,
} from '#domain/procedures';
import { findProvince, listCommunes, listProvinces } from '#domain/units';
import { NotFound } from '#platform/errors.ts';
import { json } from '#platform/http/answer.ts';
import type { MachineCall } from '#platform/http/machine-call.ts';
import { type KnownBy, type MachineRow, machineGet } from '#platform/http/machine-row.ts';
import { LANGUAGES } from '#platform/language.ts';
import type { PathParams } from '#platform/paths.ts';
import type { Limit } from '#platform/rate-limit.ts';
import { doorPaths } from '#views/doors.paths.ts';
import type { Deps } from '../../deps.ts';
import { apiPaths } from './api.paths.ts';
import { apiWords as w } from './words/api.ts';

/** Open data needs no key. */
export const anyone: KnownBy<Deps, 'anyone'> = { name: 'anyone', find: () => 'anyone' };
export const LIMIT: Limit = { name: 'api', max: 600, seconds: 60 };

const item = Type.Object({
  code: Type.String(),
  name: Type.String(),
  field: Type.Object({ slug: Type.String(), name: Type.String() }),
  level: Type.String(),
  online: Type.String(),
  audience: Type.Array(Type.String()),
  fileable: Type.Boolean(),
  state: Type.String(),
  url: Type.String({ format: 'uri' }),
});

const unit = Type.Object({ code: Type.String(), name: Type.String(), kind: Type.String() });

const limitQuery = Type.Integer({ minimum: 1, maximum: 50, default: 10, description: w.limit });

const languageQuery = Type.String({ enum: [...LANGUAGES], default: 'vi', description: w.lang });

/** Every address of the public interface with the shape of its answer. The server and the OpenAPI description both read this. */
export const apiRows: ApiRow[] = [
  row(apiPaths.procedures.pattern, {
    summary: w.procedures,
    params: {},
    query: { q: Type.String({ description: w.q }), limit: limitQuery, lang: languageQuery },
    answer: Type.Object({ items: Type.Array(item), by: Type.String() }),
    queries: 1,
    answerTo: async (c) => {
      const limit = limitOf(c.query.get('limit'));
      const q = c.query.get('q').slice(0, 400);
      if (q.trim() === '') {
        const { items } = await listProcedures(c.deps.db, { size: limit });
        return { by: 'needed', items: items.map((i) => ({ ...i, url: urlOf(c, i.code) })) };
      }
      const language = LANGUAGES.find((name) => name === c.query.get('lang')) ?? 'vi';
      const results = await searchProcedures(c.deps.db, q, { limit, typing: true, language });
      return { by: results.by, items: results.items.map((i) => ({ ...i, url: urlOf(c, i.code) })) };
    },
  }),
  row(apiPaths.procedure.pattern, {
    summary: w.procedure,
    params: { code: Type.String({ description: w.code }) },
    query: {},
    answer: Type.Intersect([
      item,
      Type.Object({
        summary: Type.String(),
        channels: Type.Array(
          Type.Object({
            channel: Type.String(),
            amount: Type.Union([Type.Number(), Type.Null()]),
            unit: Type.String(),
            text: Type.Optional(Type.String()),
          }),
        ),
        fees: Type.Array(
          Type.Object({
            name: Type.String(),
            kind: Type.String(),
            amount: Type.Union([Type.Integer(), Type.Null()]),
            per: Type.Optional(Type.String()),
            tiers: Type.Optional(Type.Array(Type.Object({ from: Type.Integer(), amount: Type.Integer() }))),
            cap: Type.Optional(Type.Integer()),
            text: Type.Optional(Type.String()),
          }),
        ),
        parts: Type.Array(
          Type.Object({ name: Type.String(), originals: Type.Integer(), copies: Type.Integer() }),
        ),
        agencies: Type.Array(
          Type.Object({ code: Type.String(), name: Type.String(), receivedAt: Type.String() }),
        ),
      }),
    ]),
    queries: 4,
    answerTo: async (c) => {
      const { content, code } = await getProcedure(c.deps.db, c.params.code);
      const [procedure] = await findProcedures(c.deps.db, [code]);
      return {
        ...procedure,
        url: urlOf(c, code),
        summary: content.summary,
        channels: content.channels.map(({ channel, limit }) => ({
          channel,
          amount: limit.amount,
          unit: limit.unit,
          ...(limit.text ? { text: limit.text } : {}),
        })),
        fees: content.fees.map((f) => ({
          name: f.name,
          kind: f.kind,
          amount: f.amount,
          ...(f.per ? { per: f.per } : {}),
          ...(f.tiers ? { tiers: f.tiers } : {}),
          ...(f.cap === undefined ? {} : { cap: f.cap }),
          ...(f.text ? { text: f.text } : {}),
        })),
        parts: content.parts.map((p) => ({ name: p.name, originals: p.originals, copies: p.copies })),
        agencies: (await receivingAgencies(c.deps.db, code, c.now)).map((a) => ({
          code: a.code,
          name: a.name,
          receivedAt: a.receivedAt.name,
        })),
      };
    },
  }),
  row(apiPaths.provinces.pattern, {
    summary: w.provinces,
    params: {},
    query: {},
    answer: Type.Object({ items: Type.Array(unit) }),
    queries: 1,
    answerTo: async (c) => ({
      items: (await listProvinces(c.deps.db)).map(({ code, name, kind }) => ({ code, name, kind })),
    }),
  }),
  row(apiPaths.communes.pattern, {
    summary: w.communes,
    params: { province: Type.String({ description: w.province }) },
    query: {},
    answer: Type.Object({ items: Type.Array(unit) }),
    queries: 2,
    answerTo: async (c) => {
      const province = await findProvince(c.deps.db, c.params.province);
      if (!province) throw new NotFound('province');
      return {
        items: (await listCommunes(c.deps.db, province.code)).map(({ code, name, kind }) => ({
          code,
          name,
          kind,
        })),
      };
    },
  }),
];

function limitOf(text: string): number {
  const n = /^\d{1,6}$/.test(text) ? Number(text) : 10;
  return Math.min(Math.max(n, 1), 50);
}

function urlOf(c: MachineCall<Deps, unknown>, code: string): string {
  return new URL(doorPaths.procedure({ code }), c.deps.config.publicUrl).href;
}

function row<P extends string>(path: P, o: RowDescription<P>): ApiRow {
  const { summary, params, query, answer } = o;
  const machineRow = machineGet(path, anyone, async (c) => json(await o.answerTo(c)), {
    limit: LIMIT,
    queries: o.queries,
  });
  return { path, summary, params, query, answer, row: machineRow };
}

/** What the description says of an address, and the row that serves it. */
export interface ApiRow {
  path: string;
  summary: string;
  params: Record<string, TSchema>;
  query: Record<string, TSchema>;
  answer: TSchema;
  row: MachineRow<Deps>;
}

interface RowDescription<P extends string> {
  summary: string;
  /** The schema of each parameter of the path. */
  params: Record<keyof PathParams<P>, TSchema>;
  /** The schemas of the query's parameters, all optional. */
  query: Record<string, TSchema>;
  answer: TSchema;
  queries: number;
  answerTo(c: MachineCall<Deps, 'anyone', PathParams<P>>): Promise<object>;
}

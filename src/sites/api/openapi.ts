import type { TObject } from '@sinclair/typebox';
import type { ApiRow } from './api.rows.ts';
import { apiWords as w } from './words/api.ts';

/** OpenAPI 3.1 of the public interface, made from its rows. */
export function openApi(rows: ApiRow[], publicUrl: string): object {
  return {
    openapi: '3.1.0',
    info: { title: w.title, description: w.description, version: '1.0.0' },
    servers: [{ url: publicUrl }],
    paths: Object.fromEntries(
      rows.map((row) => [row.path.replace(/:(\w+)/g, '{$1}'), { get: operation(row) }]),
    ),
  };
}

function operation(row: ApiRow) {
  const answer = (description: string, schema: object) => ({
    description,
    content: { 'application/json': { schema } },
  });
  return {
    summary: row.summary,
    operationId: row.path
      .split('/')
      .filter(Boolean)
      .slice(2)
      .map((s) => s.replace(':', 'by-'))
      .join('-'),
    parameters: [...parameters('path', row.params), ...parameters('query', row.query)],
    responses: {
      200: answer(row.summary, row.answer),
      404: answer(w.notFound, refusal),
      429: answer(w.tooOften, refusal),
    },
  };
}

function parameters(where: 'path' | 'query', shape: TObject | undefined) {
  return Object.entries(shape?.properties ?? {}).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path',
    description: schema.description ?? '',
    schema,
  }));
}

const refusal = {
  type: 'object',
  required: ['ok', 'error', 'code'],
  properties: { ok: { const: false }, error: { type: 'string' }, code: { type: 'string' } },
};

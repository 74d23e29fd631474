import type { TSchema } from '@sinclair/typebox';
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
  const answer = (description: string, schema: object, type = 'application/json') => ({
    description,
    content: { [type]: { schema } },
  });
  const refusal = (description: string) => answer(description, problem, 'application/problem+json');
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
      404: refusal(w.notFound),
      429: refusal(w.tooOften),
      503: refusal(w.away),
    },
  };
}

function parameters(location: 'path' | 'query', shape: Record<string, TSchema>) {
  return Object.entries(shape).map(([name, schema]) => ({
    name,
    in: location,
    required: location === 'path',
    description: schema.description ?? '',
    schema,
  }));
}

// RFC 9457
const problem = {
  type: 'object',
  required: ['title', 'status', 'detail', 'code'],
  properties: {
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    reference: { type: 'string' },
  },
};

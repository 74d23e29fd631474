import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '#testing/app.ts';

let t: TestApp;
beforeAll(async () => {
  t = await testApp();
});
afterAll(() => t.close());

const ask = async (url: string) => {
  const r = await t.app.inject({ url });
  return { status: r.statusCode, headers: r.headers, value: r.json() };
};

describe('/api/v1/procedures', () => {
  it('answers a search as JSON, without a cookie', async () => {
    const { status, value, headers } = await ask(
      `/api/v1/procedures?q=${encodeURIComponent('giấy khai sinh')}&limit=3`,
    );
    expect(status).toBe(200);
    expect(headers['set-cookie']).toBeUndefined();
    expect(value.items[0]).toMatchObject({ code: '1.001193', field: { slug: 'ho-tich' }, fileable: true });
    expect(value.items[0].url).toMatch(/^http.*\/thu-tuc\/1\.001193$/);
    expect(value.items.length).toBeLessThanOrEqual(3);
  });

  it('finds while the word is still being typed', async () => {
    expect((await ask(`/api/v1/procedures?q=${encodeURIComponent('khai si')}`)).value.items[0].code).toBe(
      '1.001193',
    );
  });

  it('keeps the limit between 1 and 50, whatever the query says', async () => {
    for (const [limit, most] of [
      ['0', 1],
      ['-3', 10],
      ['99999', 50],
      ['abc', 10],
      ['', 10],
      ['1e9', 10],
    ] as const) {
      const { status, value } = await ask(
        `/api/v1/procedures?q=${encodeURIComponent('đăng ký')}&limit=${limit}`,
      );
      expect(status).toBe(200);
      expect(value.items.length).toBeLessThanOrEqual(most);
      expect(value.items.length).toBeGreaterThan(0);
    }
  });

  it('answers an empty query with what most people need, and nonsense with nothing', async () => {
    expect((await ask('/api/v1/procedures')).value.items.length).toBe(10);
    expect((await ask('/api/v1/procedures?q=qqqqzzzz')).value.items).toEqual([]);
    for (const q of ['%00', '%', '%F0%9F%92%A9', "';drop table procedures;--", 'a'.repeat(4000)])
      expect((await ask(`/api/v1/procedures?q=${q}`)).status).toBe(200);
  });

  it('gives one procedure, and a 404 problem for a code that does not exist', async () => {
    const { value } = await ask('/api/v1/procedures/1.001193');
    expect(value.parts.length).toBeGreaterThan(3);
    expect(value.agencies.map((a: { name: string }) => a.name)).toContain('Ủy ban nhân dân phường An Phú');
    const no = await ask('/api/v1/procedures/9.999999');
    expect(no.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(no.headers['access-control-allow-origin']).toBe('*');
    expect(no.value).toEqual({
      title: 'Not Found',
      status: 404,
      detail: 'Không có mục này.',
      code: 'not-found',
    });
  });
});

describe('an address below /api that does not exist', () => {
  it('is a 404 problem by every method, and sets no cookie', async () => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE'] as const) {
      expect((await t.app.inject({ method, url: '/api/' })).json().status).toBe(404);
      const r = await t.app.inject({ method, url: '/api/v2/nothing' });
      expect([r.statusCode, r.json().code], method).toEqual([404, 'not-found']);
      expect(r.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(r.headers['set-cookie']).toBeUndefined();
    }
  });
});

describe('/api/v1/units', () => {
  it('names the communes of a province', async () => {
    const { value } = await ask('/api/v1/units/99/communes');
    expect(value.items.map((i: { name: string }) => i.name)).toContain('Phường An Phú');
    expect((await ask('/api/v1/units')).value.items.length).toBe(35);
    expect((await ask('/api/v1/units/00/communes')).status).toBe(404);
  });
});

describe('/api/v1/openapi.json', () => {
  it('describes every address with parameters and answers', async () => {
    const { value } = await ask('/api/v1/openapi.json');
    expect(value.openapi).toBe('3.1.0');
    expect(Object.keys(value.paths)).toEqual([
      '/api/v1/procedures',
      '/api/v1/procedures/{code}',
      '/api/v1/units',
      '/api/v1/units/{province}/communes',
    ]);
    const search = value.paths['/api/v1/procedures'].get;
    expect(search.parameters.map((p: { name: string }) => p.name)).toEqual(['q', 'limit', 'lang']);
    expect(search.responses['200'].content['application/json'].schema.properties.items.type).toBe('array');
    expect(Object.keys(search.responses['404'].content)).toEqual(['application/problem+json']);
    expect(JSON.stringify(value)).not.toContain('$id');
  });
});

import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ask, command, prepareStarts, production, start, statusOf } from './running.ts';
import { databaseUrl, dataFolder, until } from './server.ts';

const copy = prepareStarts();

describe('a command', () => {
  const officers = (folder: string) => ask(databaseUrl(folder), 'select username from officer_logins');

  test('makes the administrator of a production beside its running server', async () => {
    const DATA_DIR = dataFolder();
    await start({ env: { ...production, DATA_DIR } });
    const made = await command({ ...production, DATA_DIR }, ['create-admin', 'quan.tri', 'Lê Thị Quản']);
    expect(made.code).toBe(0);
    expect(made.out).toMatch(/Mật khẩu dùng một lần: \S{20,}/);
    expect(await officers(DATA_DIR)).toEqual([{ username: 'quan.tri' }]);
    const again = await command({ ...production, DATA_DIR }, ['create-admin', 'quan.tri', 'Lê Thị Quản']);
    expect([again.code, again.out]).toEqual([1, 'Tên đăng nhập "quan.tri" đã có người dùng.\n']);
  });

  test('alone starts the database, and stops it again', async () => {
    const DATA_DIR = await copy();
    const looked = await command({ DATA_DIR }, ['doctor']);
    expect(looked.out).toContain('PostgreSQL 18');
    expect(looked.out).toContain('máy chủ không chạy');
    expect(looked.code).toBe(0);
    expect(existsSync(join(DATA_DIR, 'postgres/postmaster.pid'))).toBe(false);
    expect(existsSync(join(DATA_DIR, 'mot-cua.lock'))).toBe(false);
  });

  test('that does not exist is answered with the list of commands', async () => {
    const r = await command({}, ['fly']);
    expect([r.code, r.out.includes('mot-cua doctor')]).toEqual([2, true]);
  });
});

describe('a back-up', () => {
  const onlyOne = (folder: string) => join(folder, String(readdirSync(folder)[0]));

  test('made while the server writes starts elsewhere with everything that was acknowledged before', async () => {
    const DATA_DIR = await copy();
    const to = dataFolder();
    const server = await start({ env: { DATA_DIR, DEMO_DOSSIERS: '12' } });
    const url = databaseUrl(DATA_DIR);
    await ask(url, "insert into settings (name, value) values ('before', '1')");
    let written = 0;
    let writing = true;
    const writer = (async () => {
      while (writing) {
        await ask(url, 'insert into settings (name, value) values ($1, $2)', [`during ${written}`, '1']);
        written += 1;
      }
    })();
    const made = await command({ DATA_DIR }, ['backup', to]);
    writing = false;
    await writer;
    expect(made.out).toMatch(/Đã sao lưu vào .*: \d+ hồ sơ nguyên vẹn, \d+ tệp đủ cả/);
    expect([made.code, readdirSync(to)]).toEqual([0, [expect.stringMatching(/^mot-cua-\d{8}-\d{6}$/)]]);
    expect(await statusOf(`${server.url}/`)).toBe(200);
    expect(await server.stop()).toBe(0);

    const elsewhere = dataFolder();
    expect((await command({ DATA_DIR: elsewhere }, ['restore', onlyOne(to)])).code).toBe(0);
    const restored = await start({ env: { DATA_DIR: elsewhere } });
    expect(await statusOf(`${restored.url}/thu-tuc`)).toBe(200);
    expect(restored.out()).not.toContain('tiếp quản');
    const names = await ask(
      databaseUrl(elsewhere),
      "select name from settings where name in ('before', 'during 0')",
    );
    expect(names).toHaveLength(written > 0 ? 2 : 1);
    expect((await command({ DATA_DIR: elsewhere }, ['verify'])).code).toBe(0);
  });

  test('of a stopped server leaves it stopped, and a copy that lacks a file is not called good', async () => {
    const DATA_DIR = await copy();
    const to = dataFolder();
    const filled = await start({ env: { DATA_DIR, DEMO_DOSSIERS: '3' } });
    await until(async () => {
      const [row] = await ask(
        databaseUrl(DATA_DIR),
        'select count(*)::int as n from files where removed_at is null',
      );
      return Number(row?.['n']) > 0 && filled.err().includes('demonstration dossiers made');
    }, 'there are files');
    expect(await filled.stop()).toBe(0);
    expect((await command({ DATA_DIR }, ['backup', to])).code).toBe(0);
    expect(existsSync(join(DATA_DIR, 'postgres/postmaster.pid'))).toBe(false);
    expect(existsSync(join(onlyOne(to), 'postgres/postmaster.pid'))).toBe(false);

    rmSync(join(DATA_DIR, 'files'), { recursive: true });
    const lacking = await command({ DATA_DIR }, ['backup', to]);
    expect([lacking.code, lacking.out]).toEqual([
      1,
      expect.stringMatching(/không dùng được: thiếu [1-9]\d* tệp/),
    ]);
  });

  test('is not restored into a folder that has data, and a folder that is not a back-up is not restored at all', async () => {
    const DATA_DIR = await copy();
    const to = dataFolder();
    await command({ DATA_DIR }, ['backup', to]);
    const full = await command({ DATA_DIR }, ['restore', onlyOne(to)]);
    expect([full.code, full.out]).toEqual([1, expect.stringContaining('đã có cơ sở dữ liệu')]);
    const junk = dataFolder();
    writeFileSync(join(junk, 'postgres.json'), '{}');
    const none = await command({ DATA_DIR: dataFolder() }, ['restore', junk]);
    expect([none.code, none.out]).toEqual([1, expect.stringContaining('không phải là một bản sao lưu')]);
  });

  test('of a PostgreSQL server is left to that server’s own tools, which are named', async () => {
    const r = await command({ DATA_DIR: dataFolder(), DATABASE_URL: 'postgres://x@127.0.0.1:1/x' }, [
      'backup',
    ]);
    expect([r.code, r.out]).toEqual([1, expect.stringContaining('pg_dump')]);
  });
});

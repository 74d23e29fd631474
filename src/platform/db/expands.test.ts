import { expect, test } from 'vitest';
import { contractions } from './expands.ts';

test.each([
  'create table a (id int primary key, b text not null unique); create unique index on a (b); alter table a add check (id > 0);',
  "create index a_b on a (b); comment on table a is 'drop table a; ';",
  'create unlogged table a (n int); create trigger t before update on a for each row execute function f();',
  'create trigger t before truncate on a for each statement execute function f();',
  'alter table a add column b text;',
  'alter table a add column b int not null default 0, add column c text, add d boolean default false not null;',
  'alter table a alter column b drop not null, alter column c set default 7;',
  'alter table a drop constraint a_b_check;',
  'create function f() returns trigger language plpgsql as $$ begin delete from a; drop table a; end $$;',
  '-- drop table a\ninsert into a (b) values (1); update a set b = 2 /* truncate a */;',
])('%s only adds', (text) => {
  expect(contractions(text)).toEqual([]);
});

test.each([
  'drop table a',
  'alter table a drop column b',
  'alter table a drop constraint a_b_check, add constraint a_b_check check (b > 0)',
  'alter table a drop constraint a_pkey',
  'alter table a rename column b to c',
  'alter table a rename to b',
  'alter table a alter column b type bigint',
  'alter table a alter column b set not null',
  'alter table a add column b int not null',
  'alter table a add column c int, add column b int not null',
  'alter table a add column b int references c (id)',
  'alter table a add constraint b check (c > 0)',
  'alter table a add column b text, drop column c',
  'create unique index on a (b)',
  'create trigger t before update on a for each row execute function f()',
  'create trigger t before update or truncate on a for each statement execute function f()',
  'create or replace function f() returns int language sql as $$ select 1 $$',
  'delete from a',
  'truncate a',
  'do $$ begin drop table a; end $$',
])('%s does not', (text) => {
  expect(contractions(`create table z (n int); ${text};`)).toHaveLength(1);
});

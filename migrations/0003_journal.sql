-- Who looked at what and who did what outside a dossier's own ledger. Append-only.
create table journal (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  verb text not null,
  thing_kind text not null,
  thing_id text not null,
  agency_id uuid,
  detail jsonb not null default '{}'
);
create index journal_thing on journal (thing_kind, thing_id, at desc);
create index journal_actor on journal (actor_id, at desc);
comment on table journal is 'class: local; retention: 5 years';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger journal_append_only before update or delete on journal for each row execute function refuse_change();

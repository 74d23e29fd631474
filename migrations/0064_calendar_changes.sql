-- What a change of the work calendar changed, and what it made of the times that had been told.
create table calendar_changes (
  revision uuid primary key,
  -- in the order in which they were made, whatever the clock said
  nth bigint not null generated always as identity,
  at timestamptz not null,
  -- [{date, was, is}]
  days jsonb not null,
  hours boolean not null
);
comment on table calendar_changes is 'class: reference; retention: kept';

create table moved_times (
  owner_agency_id uuid not null,
  revision uuid not null,
  dossier_id uuid not null,
  code text not null,
  what text not null check (what in ('answer', 'result', 'supplement')),
  was timestamptz not null,
  becomes timestamptz not null,
  -- of the ledger's event; null where the time that was told stays, because the calendar would give an earlier one
  seq int,
  days jsonb not null,
  at timestamptz not null,
  told_at timestamptz,
  told_by uuid,
  primary key (owner_agency_id, revision, dossier_id)
);
comment on table moved_times is 'class: distributed; key: owner_agency_id; retention: kept';
create index moved_times_code on moved_times (owner_agency_id, revision, code);

-- Reconciliation: the provider's file of a day, what it says, and where it differs from what this program has.
create table provider_files (
  agency_id uuid not null,
  id uuid not null,
  gateway text not null,
  profile text not null,
  day date not null,
  name text not null,
  sha256 text not null,
  bytes bytea,
  state text not null check (state in ('reading', 'done', 'refused')),
  lines int not null default 0,
  lines_read int not null default 0,
  others int not null default 0,
  left_out int not null default 0,
  fault text,
  fault_line int,
  brought_at timestamptz not null,
  brought_by uuid not null,
  brought_by_name text not null,
  done_at timestamptz,
  primary key (agency_id, id)
);
comment on table provider_files is 'class: distributed; key: agency_id; retention: 10 years';
comment on column provider_files.agency_id is 'for which agency it was brought; all zeros: for all of them';
comment on column provider_files.bytes is 'until it was read';
comment on column provider_files.others is 'lines of agencies for which it was not brought';
comment on column provider_files.left_out is 'lines that say that nothing was paid';
create index provider_files_of_day on provider_files (agency_id, gateway, day);

create table provider_lines (
  owner_agency_id uuid not null,
  file_id uuid not null,
  line int not null,
  reference text not null,
  transaction text not null,
  amount bigint not null,
  is_return boolean not null,
  settled_on date,
  primary key (owner_agency_id, file_id, line)
);
comment on table provider_lines is 'class: distributed; key: owner_agency_id; retention: 10 years';
comment on column provider_lines.owner_agency_id is 'of a line whose reference is nobody''s, the id of nobody, all zeros';

create table reconciled_days (
  owner_agency_id uuid not null,
  gateway text not null,
  day date not null,
  version int not null,
  file_id uuid not null,
  file_name text not null,
  made_at timestamptz not null,
  made_by uuid not null,
  made_by_name text not null,
  theirs_count int not null,
  theirs_sum bigint not null,
  returned_count int not null,
  returned_sum bigint not null,
  ours_count int not null,
  ours_sum bigint not null,
  receipts_count int not null,
  receipts_sum bigint not null,
  differences int not null,
  primary key (owner_agency_id, gateway, day, version)
);
comment on table reconciled_days is 'class: distributed; key: owner_agency_id; retention: 10 years';
create unique index reconciled_days_once on reconciled_days (owner_agency_id, file_id);

create table money_differences (
  owner_agency_id uuid not null,
  gateway text not null,
  day date not null,
  version int not null,
  kind text not null,
  thing text not null,
  line int,
  reference text not null,
  transaction text not null,
  code text not null,
  theirs bigint,
  ours bigint,
  receipt bigint,
  primary key (owner_agency_id, gateway, day, version, kind, thing)
);
comment on table money_differences is 'class: distributed; key: owner_agency_id; retention: 10 years';
comment on column money_differences.thing is 'what it is about, the same in every version of the day';

create table difference_notes (
  owner_agency_id uuid not null,
  gateway text not null,
  day date not null,
  kind text not null,
  thing text not null,
  seq int not null,
  at timestamptz not null,
  by_id uuid not null,
  by_name text not null,
  note text not null,
  resolved boolean not null,
  primary key (owner_agency_id, gateway, day, kind, thing, seq)
);
comment on table difference_notes is 'class: distributed; key: owner_agency_id; retention: 10 years';

create table closed_days (
  owner_agency_id uuid not null,
  gateway text not null,
  day date not null,
  version int not null,
  closed_at timestamptz not null,
  closed_by uuid not null,
  closed_by_name text not null,
  differences int not null,
  unresolved int not null,
  primary key (owner_agency_id, gateway, day)
);
comment on table closed_days is 'class: distributed; key: owner_agency_id; retention: 10 years';

create index received_money_paid on received_money (owner_agency_id, gateway, paid_at);

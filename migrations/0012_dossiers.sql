-- A dossier from its draft to its result. Everything that grows with dossiers is keyed by the agency competent to decide.
create table drafts (
  id uuid primary key,
  account_id uuid not null,
  procedure_code text not null,
  procedure_name text not null,
  version_id uuid not null,
  step text not null default 'info' check (step in ('info', 'parts', 'fee', 'review')),
  -- answers of the e-form and the persons, sealed as one text: a draft holds identity numbers
  content bytea not null,
  revision int not null default 1,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  owner_agency_id uuid,
  dossier_id uuid,
  code text
);
create index drafts_account on drafts (account_id, updated_at desc) where dossier_id is null;
comment on table drafts is 'class: local; retention: 90 days after the last change';

create table case_counters (
  owner_agency_id uuid not null,
  day date not null,
  last int not null,
  primary key (owner_agency_id, day)
);
comment on table case_counters is 'class: distributed; retention: kept';

create table dossiers (
  owner_agency_id uuid not null,
  id uuid not null,
  code text not null,
  status text not null check (status in ('submitted', 'accepted', 'refused', 'processing', 'awaiting_supplement', 'awaiting_payment', 'withdrawn', 'stopped', 'resolved', 'returned')),
  channel text not null check (channel in ('online', 'desk', 'post')),
  procedure_code text not null,
  procedure_name text not null,
  field_name text not null,
  version_id uuid not null,
  case_id text not null,
  owner_agency_name text not null,
  receiver_agency_id uuid not null,
  receiver_agency_name text not null,
  account_id uuid,
  owner_name text not null,
  owner_id_index bytea,
  people bytea not null,
  answers bytea not null,
  delivery text not null check (delivery in ('desk', 'post', 'online')),
  secret_version int not null,
  submitted_at timestamptz not null,
  answer_by timestamptz not null,
  accepted_at timestamptz,
  clock_started_at timestamptz,
  promised_at timestamptz,
  first_promised_at timestamptz,
  resolved_at timestamptz,
  returned_at timestamptz,
  finished_at timestamptz,
  supplements int not null default 0,
  supplement_request jsonb,
  decision text check (decision in ('granted', 'denied')),
  step int not null,
  step_name text not null,
  step_role text,
  step_due_at timestamptz,
  holder_agency_id uuid,
  holder_agency_name text not null default '',
  holder_officer_id uuid,
  holder_officer_name text not null default '',
  examiner_id uuid,
  examiner_name text not null default '',
  revision int not null,
  event_seq int not null,
  event_hash bytea not null,
  primary key (owner_agency_id, id)
);
create unique index dossiers_code on dossiers (owner_agency_id, code);
create index dossiers_owner_id on dossiers (owner_agency_id, owner_id_index) where owner_id_index is not null;
create index dossiers_submitted on dossiers (owner_agency_id, submitted_at desc, id);
comment on table dossiers is 'class: distributed; retention: 5 years after it is finished, then by the archive law';

create table dossier_events (
  owner_agency_id uuid not null,
  dossier_id uuid not null,
  seq int not null,
  at timestamptz not null,
  verb text not null,
  actor_kind text not null,
  actor_id uuid,
  actor_name text not null,
  actor_role text not null default '',
  actor_agency_id uuid,
  actor_agency_name text not null default '',
  from_status text,
  to_status text not null,
  step_name text not null default '',
  to_name text not null default '',
  until timestamptz,
  detail jsonb not null default '{}',
  -- personal words stand outside the hashed payload, behind a salted commitment: erased by law, the chain still proves itself
  note text,
  note_salt bytea,
  note_commitment bytea,
  hash bytea not null,
  primary key (owner_agency_id, dossier_id, seq),
  foreign key (owner_agency_id, dossier_id) references dossiers (owner_agency_id, id)
);
comment on table dossier_events is 'class: distributed; retention: kept with the dossier';

create function keep_ledger() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'note' - 'note_salt' = to_jsonb(old) - 'note' - 'note_salt' then return new; end if;
  raise exception 'the ledger is append-only';
end $$;
create trigger dossier_events_append_only before update or delete on dossier_events for each row execute function keep_ledger();

-- Which agencies own, received, hold or held a dossier: what an officer may see.
create table dossier_agencies (
  owner_agency_id uuid not null,
  dossier_id uuid not null,
  agency_id uuid not null,
  primary key (owner_agency_id, dossier_id, agency_id)
);
comment on table dossier_agencies is 'class: distributed; retention: kept with the dossier';

-- The open work of each agency, keyed by the one that holds the step.
create table worklist (
  holder_agency_id uuid not null,
  owner_agency_id uuid not null,
  dossier_id uuid not null,
  code text not null,
  procedure_name text not null,
  owner_name text not null,
  status text not null,
  step_name text not null,
  role text not null,
  officer_id uuid,
  officer_name text not null default '',
  due_at timestamptz not null,
  received_at timestamptz not null,
  primary key (holder_agency_id, owner_agency_id, dossier_id)
);
create index worklist_due on worklist (holder_agency_id, due_at, dossier_id);
create index worklist_officer on worklist (holder_agency_id, officer_id, due_at, dossier_id);
comment on table worklist is 'class: distributed by holder; retention: while the step is open';

-- A person's own list, found without knowing an agency.
create table account_dossiers (
  account_id uuid not null,
  dossier_id uuid not null,
  owner_agency_id uuid not null,
  code text not null,
  procedure_name text not null,
  status text not null,
  submitted_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (account_id, dossier_id)
);
create index account_dossiers_status on account_dossiers (account_id, status, changed_at desc, dossier_id);
create unique index account_dossiers_code on account_dossiers (account_id, code);
comment on table account_dossiers is 'class: local; retention: kept with the account';

-- The heads of one agency's chains, sealed together once a day: a changed event and a cut tail are both found.
create table ledger_seals (
  agency_id uuid not null,
  day date not null,
  dossiers int not null,
  heads_hash bytea not null,
  previous_hash bytea,
  sealed_at timestamptz not null,
  primary key (agency_id, day)
);
comment on table ledger_seals is 'class: distributed; retention: kept';

-- Which events have had their message: a job that runs twice writes once.
create table dossier_notified (
  owner_agency_id uuid not null,
  dossier_id uuid not null,
  seq int not null,
  primary key (owner_agency_id, dossier_id, seq)
);
comment on table dossier_notified is 'class: distributed; retention: kept with the dossier';
create index dossiers_recent on dossiers (submitted_at);
create index dossiers_resolved on dossiers (resolved_at) where resolved_at is not null;

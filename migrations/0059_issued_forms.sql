-- A printed form is what was issued: its number, by whom, when and by which event, and what it was printed from, which nothing that
-- happens to the dossier later reaches. Of what was issued before, nothing is known but the ledger: it has no rows here.
create table issued_forms (
  owner_agency_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  form text not null,
  year int not null,
  number int not null check (number > 0),
  event_seq int not null,
  issued_at timestamptz not null,
  issued_by uuid,
  issued_by_name text not null,
  replaces uuid,
  reason text,
  facts jsonb not null,
  people bytea not null,
  answers bytea not null,
  slip bytea,
  primary key (owner_agency_id, id),
  check (replaces is null or reason is not null)
);
create index issued_forms_dossier on issued_forms (owner_agency_id, dossier_id, issued_at);
create unique index issued_forms_number on issued_forms (owner_agency_id, form, year, number);
comment on table issued_forms is 'class: distributed; key: owner_agency_id; retention: kept with the dossier';
comment on column issued_forms.event_seq is 'the event of the ledger by which the dossier came to have the form';
comment on column issued_forms.replaces is 'of one that was issued again: the one in whose place it stands, where that was kept';
comment on column issued_forms.people is 'the dossier''s own as they were, sealed as there; so are the answers';
comment on column issued_forms.slip is 'what stands on the paper, sealed, from the first print on; the PDF is a file';

create table form_counters (
  owner_agency_id uuid not null,
  form text not null,
  year int not null,
  last int not null,
  primary key (owner_agency_id, form, year)
);
comment on table form_counters is 'class: distributed; key: owner_agency_id; retention: kept';

-- The kinds of what a file belongs to are the program's: the paper of an issued form is one more.
alter table files drop constraint files_subject_kind_check;

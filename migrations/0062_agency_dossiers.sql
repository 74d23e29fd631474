-- Every dossier that an agency may see, ended or not, as its officers look for one: one row for each agency of dossier_agencies.
create table agency_dossiers (
  agency_id uuid not null,
  dossier_id uuid not null,
  owner_agency_id uuid not null,
  terms bigint[] not null,
  procedure_code text not null,
  status text not null,
  holder_officer_id uuid,
  submitted_at timestamptz not null,
  promised_at timestamptz,
  primary key (agency_id, dossier_id)
);
comment on table agency_dossiers is 'class: distributed; key: agency_id; retention: kept with the dossier';
comment on column agency_dossiers.terms is 'the words and numbers by which it is found: 64 bits each of a keyed hash of the agency and the word';
-- Each list is one range of one index, in its order.
create index agency_dossiers_received on agency_dossiers (agency_id, submitted_at, dossier_id);
create index agency_dossiers_promised on agency_dossiers (agency_id, promised_at, dossier_id) where promised_at is not null;
create index agency_dossiers_status on agency_dossiers (agency_id, status, submitted_at, dossier_id);
create index agency_dossiers_procedure on agency_dossiers (agency_id, procedure_code, submitted_at, dossier_id);
create index agency_dossiers_holder on agency_dossiers (agency_id, holder_officer_id, submitted_at, dossier_id) where holder_officer_id is not null;
create index agency_dossiers_terms on agency_dossiers using gin (terms);
-- The revision at which its rows there were written: the versions before this one write none, and a job follows.
alter table dossiers add column listed_revision int not null default 0;

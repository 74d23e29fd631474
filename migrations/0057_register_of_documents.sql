-- Who keeps it is one more role; the roles are named in domain/journal/actor.ts.
alter table posts drop constraint posts_role_check;

-- The register of incoming documents that the mail office of an agency keeps, numbered anew each year.
create table register_counters (
  agency_id uuid not null,
  year int not null,
  last int not null,
  primary key (agency_id, year)
);
comment on table register_counters is 'class: distributed; key: agency_id; retention: kept';

create table registered_documents (
  agency_id uuid not null,
  year int not null,
  number int not null,
  dossier_id uuid not null,
  code text not null,
  procedure_name text not null,
  owner_name text not null,
  at timestamptz not null,
  officer_name text not null,
  primary key (agency_id, year, number)
);
comment on table registered_documents is 'class: distributed; key: agency_id; retention: kept';

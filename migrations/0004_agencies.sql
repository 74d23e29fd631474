-- Agencies, their units, the officers and the posts they hold. valid_to is the last day; null is still in force.
create table agencies (
  id uuid primary key,
  code text not null unique check (code ~ '^[A-Z][0-9]{2}(\.[A-Z0-9]+)*$' and length(code) <= 35),
  key text not null unique,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('province-centre', 'department', 'commune', 'police-province', 'police-commune')),
  received_at_id uuid not null references agencies deferrable initially deferred,
  province_code text not null,
  commune_code text,
  address text not null,
  phones text[] not null default '{}',
  email text not null default '',
  fax text not null default '',
  opening_hours text not null default '',
  latitude double precision,
  longitude double precision,
  valid_from date not null,
  valid_to date
);
create index agencies_kind on agencies (kind, code);
create index agencies_received_at on agencies (received_at_id);
comment on table agencies is 'class: reference; retention: kept';

create table agency_units (
  id uuid primary key,
  agency_id uuid not null references agencies,
  key text not null,
  name text not null,
  position int not null default 0,
  unique (agency_id, key)
);
comment on table agency_units is 'class: reference; retention: kept';

create table officers (
  id uuid primary key,
  code text not null unique,
  name text not null,
  title text not null,
  phone text not null default '',
  email text not null default '',
  admin boolean not null default false
);
comment on table officers is 'class: reference; retention: kept while a dossier names the officer';

create table posts (
  id uuid primary key,
  officer_id uuid not null references officers,
  agency_id uuid not null references agencies,
  unit_id uuid not null references agency_units,
  role text not null check (role in ('clerk', 'officer', 'head', 'leader')),
  valid_from date not null,
  valid_to date,
  delegated_by uuid references officers,
  check (valid_to is null or valid_to >= valid_from)
);
create index posts_officer on posts (officer_id);
create index posts_place on posts (agency_id, unit_id, role);
comment on table posts is 'class: reference; retention: kept while a dossier names the officer';

create table agency_imports (
  part text primary key,
  content_hash text not null
);
comment on table agency_imports is 'class: reference; retention: kept';

-- Administrative units since 1 July 2025 (two tiers), what they were called when, and where the former communes went.
-- valid_to is the last day; null is still in force.
create table provinces (
  code text not null,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('province', 'city')),
  valid_from date not null,
  valid_to date,
  invented boolean not null default false,
  source text not null default '',
  primary key (code, valid_from)
);
create unique index provinces_in_force on provinces (code) where valid_to is null;
comment on table provinces is 'class: reference; retention: kept';

create table communes (
  code text not null,
  province_code text not null,
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('ward', 'commune', 'special-zone')),
  valid_from date not null,
  valid_to date,
  invented boolean not null default false,
  source text not null default '',
  primary key (code, valid_from)
);
create unique index communes_in_force on communes (code) where valid_to is null;
comment on table communes is 'class: reference; retention: kept';

create table unit_mappings (
  id int generated always as identity primary key,
  old_code text,
  old_name text not null,
  old_district text,
  old_province text,
  name_key text not null,
  short_key text not null,
  district_key text not null,
  province_key text not null,
  commune_code text not null,
  valid_from date not null
);
create index unit_mappings_name on unit_mappings (name_key);
create index unit_mappings_short on unit_mappings (short_key);
comment on table unit_mappings is 'class: reference; retention: kept';

create table unit_imports (
  part text primary key,
  content_hash text not null
);
comment on table unit_imports is 'class: reference; retention: kept';

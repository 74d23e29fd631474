-- Working time: the hours of a week, the days that differ, the years that may be counted in. agency_id null: the whole province.
create table working_hours (
  id uuid primary key,
  agency_id uuid references agencies,
  weekday smallint not null check (weekday between 1 and 7),
  opens time not null,
  closes time not null check (closes > opens),
  valid_from date not null,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create index working_hours_agency on working_hours (agency_id);
comment on table working_hours is 'class: reference; retention: kept';

create table calendar_days (
  id uuid primary key,
  date date not null,
  agency_id uuid references agencies,
  kind text not null check (kind in ('holiday', 'day-in-lieu', 'swap-off', 'make-up')),
  -- Worked on that day after all: [["07:00","11:30"]]; null: nothing on a day off, the usual hours on a make-up day.
  hours jsonb,
  instead_of date,
  name text not null,
  source text not null default '',
  verified boolean not null default true,
  note text not null default ''
);
create unique index calendar_days_province on calendar_days (date) where agency_id is null;
create unique index calendar_days_agency on calendar_days (agency_id, date) where agency_id is not null;
comment on table calendar_days is 'class: reference; retention: kept';

create table calendar_years (
  year int primary key,
  -- Promises may be counted in it. A year without a row is refused.
  usable boolean not null,
  -- Every day off of it is confirmed by a source.
  verified boolean not null,
  note text not null default ''
);
comment on table calendar_years is 'class: reference; retention: kept';

create table calendar_revision (
  one boolean primary key default true check (one),
  revision uuid not null,
  content_hash text not null
);
insert into calendar_revision (revision, content_hash) values ('00000000-0000-0000-0000-000000000000', '');
comment on table calendar_revision is 'class: reference; retention: kept';

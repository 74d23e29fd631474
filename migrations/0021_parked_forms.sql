-- What somebody had written in a form when their session had ended: kept for the hour in which they sign in again.
create table parked_forms (
  id uuid primary key,
  browser_hash bytea not null,
  path text not null,
  content bytea not null,
  until timestamptz not null
);
create index parked_forms_until on parked_forms (until);
comment on table parked_forms is 'class: local; retention: one hour';

-- The pages that refused a form, with the words that were in it: shown to the browser and the account that sent it, at an address that
-- can be gone back to.
create table refused_pages (
  id uuid primary key,
  browser_hash bytea not null,
  writer bytea,
  path text not null,
  status smallint not null,
  content bytea not null,
  until timestamptz not null
);
create index refused_pages_browser on refused_pages (browser_hash);
create index refused_pages_until on refused_pages (until);
comment on column refused_pages.writer is 'the account, as a token of its form says it; null for nobody in particular';
comment on table refused_pages is 'class: distributed; key: id; retention: half an hour';

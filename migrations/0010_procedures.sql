-- The catalogue: what people may ask for, in versions that never change, and the words they ask with.
create table procedure_fields (
  slug text primary key,
  name text not null,
  code text
);
comment on table procedure_fields is 'class: reference; retention: kept';

create table procedure_versions (
  id uuid primary key,
  code text not null,
  version int not null,
  content jsonb not null,
  form_schema jsonb,
  hash bytea not null,
  valid_from timestamptz not null,
  unique (code, version)
);
comment on table procedure_versions is 'class: reference; retention: kept, dossiers are pinned to them';
create trigger procedure_versions_append_only before update or delete on procedure_versions
  for each row execute function refuse_change();

-- The current version of each, with the columns that lists and search read.
create table procedures (
  code text primary key,
  version_id uuid not null references procedure_versions,
  version int not null,
  source text not null check (source in ('province', 'national')),
  state text not null default 'active' check (state in ('active', 'vanished')),
  scope text not null check (scope in ('standard', 'specific', 'internal')),
  name text not null,
  sort_name text not null,
  field_slug text not null references procedure_fields,
  level text not null,
  online text not null,
  audience text[] not null,
  life_events text[] not null,
  decided_by text[] not null,
  keywords text[] not null,
  result_names text[] not null,
  popularity int not null,
  fileable boolean not null,
  to_verify int not null,
  -- what the national catalogue says of a procedure whose content is the province's own
  national jsonb,
  national_hash bytea,
  last_import uuid,
  vanished_at timestamptz,
  changed_at timestamptz not null
);
create index procedures_list on procedures ((-popularity), sort_name, code) where state = 'active';
create index procedures_field on procedures (field_slug, (-popularity), sort_name, code) where state = 'active';
create index procedures_decided_by on procedures using gin (decided_by) where state = 'active';
create index procedures_life_events on procedures using gin (life_events) where state = 'active';
create index procedures_import on procedures (last_import);
comment on table procedures is 'class: reference; retention: kept, a vanished one is marked';

create table procedure_synonyms (
  say text primary key,
  official text[] not null
);
comment on table procedure_synonyms is 'class: reference; retention: kept';

create table procedure_abbreviations (
  short text primary key,
  long text[] not null
);
comment on table procedure_abbreviations is 'class: reference; retention: kept';

-- One row, counted up by every change: what processes keep in memory is true to this number.
create table catalogue_revision (
  one boolean primary key default true check (one),
  revision bigint not null default 0
);
insert into catalogue_revision default values;
comment on table catalogue_revision is 'class: reference; retention: kept';

create table catalogue_imports (
  id uuid primary key,
  file text not null,
  started_at timestamptz not null,
  finished_at timestamptz,
  counts jsonb not null default '{}'
);
comment on table catalogue_imports is 'class: local; retention: kept';

-- Rows of a file that could not be taken in, as they came, so that nothing is lost.
create table catalogue_set_aside (
  import_id uuid not null references catalogue_imports,
  file text not null,
  line int not null,
  code text not null,
  reason text not null,
  raw text not null,
  primary key (import_id, file, line)
);
comment on table catalogue_set_aside is 'class: local; retention: until the next import of the same catalogue';

-- The details that came with the catalogue: merged into the row of the same code at every import.
create table catalogue_details (
  code text primary key,
  detail jsonb not null
);
comment on table catalogue_details is 'class: reference; retention: kept';

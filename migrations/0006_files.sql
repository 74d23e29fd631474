-- Papers of drafts and dossiers, and what the program prints. The bytes lie outside, encrypted under a key per file.
create table files (
  owner_agency_id uuid not null,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('draft', 'dossier', 'result', 'template')),
  subject_id uuid not null,
  part_id text not null,
  name text not null,
  type text not null check (type in ('pdf', 'jpg', 'png')),
  bytes int not null check (bytes > 0),
  sha256 bytea not null,
  pages int,
  width int,
  height int,
  sealed_key bytea,
  made_by_program boolean not null default false,
  uploaded_by_kind text not null,
  uploaded_by_id uuid,
  uploaded_by_name text not null,
  checks jsonb not null default '[]',
  created_at timestamptz not null,
  removed_at timestamptz,
  erased_at timestamptz,
  primary key (owner_agency_id, id),
  check (erased_at is null or (removed_at is not null and sealed_key is null))
);
create index files_subject on files (owner_agency_id, subject_kind, subject_id, part_id, id) where removed_at is null;
create index files_id on files (id);
comment on table files is 'class: distributed; retention: with the dossier; with a draft, until it is sent or dropped; bytes and key go when removed';
comment on column files.owner_agency_id is 'the zero id while the file belongs to a draft, which has no agency yet';

-- A paper that leaves the offices is found again by its bytes, and the certificates with which papers were signed stay known for as long
-- as those papers are shown, wherever their keys are by then.
create table paper_digests (
  sha256 bytea primary key,
  owner_agency_id uuid not null,
  kind text not null,
  id uuid not null,
  kept_at timestamptz not null
);
comment on table paper_digests is 'class: distributed; key: sha256; retention: kept with the dossier';
comment on column paper_digests.kind is 'form: id is that of the issued form; result: that of the dossier whose result was recorded';

-- What was kept before: the papers of issued forms, and the results that were recorded.
insert into paper_digests (sha256, owner_agency_id, kind, id, kept_at)
  select sha256, owner_agency_id, 'form', subject_id, created_at from files
  where subject_kind = 'form' and removed_at is null
  on conflict (sha256) do nothing;
insert into paper_digests (sha256, owner_agency_id, kind, id, kept_at)
  select f.sha256, f.owner_agency_id, 'result', f.subject_id, d.resolved_at from files f
  join dossiers d on d.owner_agency_id = f.owner_agency_id and d.id = f.subject_id
  where f.subject_kind = 'result' and f.removed_at is null and d.resolved_at is not null
  on conflict (sha256) do nothing;

create table signing_certificates (
  sha256 bytea primary key,
  agency_id uuid not null,
  subject text not null,
  issuer text not null,
  der bytea not null,
  not_before timestamptz not null,
  not_after timestamptz not null,
  first_used_at timestamptz not null
);
comment on table signing_certificates is 'class: reference; retention: kept';

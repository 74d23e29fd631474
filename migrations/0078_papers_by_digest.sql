-- The same bytes may be papers of several dossiers, as one decision for two families is: a digest leads to each of them. The table before
-- knows the first alone; what the version before writes there is read from there.
create table papers_by_digest (
  sha256 bytea not null,
  owner_agency_id uuid not null,
  kind text not null,
  id uuid not null,
  kept_at timestamptz not null,
  primary key (sha256, owner_agency_id, kind, id)
);
comment on table papers_by_digest is 'class: distributed; key: sha256; retention: kept with the dossier';
comment on column papers_by_digest.kind is 'form: id is that of the issued form; result: that of the dossier whose result was recorded';

insert into papers_by_digest (sha256, owner_agency_id, kind, id, kept_at)
  select sha256, owner_agency_id, kind, id, kept_at from paper_digests
  on conflict (sha256, owner_agency_id, kind, id) do nothing;
insert into papers_by_digest (sha256, owner_agency_id, kind, id, kept_at)
  select f.sha256, f.owner_agency_id, 'result', f.subject_id, d.resolved_at from files f
  join dossiers d on d.owner_agency_id = f.owner_agency_id and d.id = f.subject_id
  where f.subject_kind = 'result' and f.removed_at is null and d.resolved_at is not null
  on conflict (sha256, owner_agency_id, kind, id) do nothing;

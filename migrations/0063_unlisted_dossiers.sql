-- no transaction
create index concurrently if not exists dossiers_unlisted on dossiers (owner_agency_id, id) where listed_revision <> revision;

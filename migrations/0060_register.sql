-- The register of an agency's dossiers by when they were accepted.
create index dossiers_accepted on dossiers (owner_agency_id, accepted_at, id) where accepted_at is not null;

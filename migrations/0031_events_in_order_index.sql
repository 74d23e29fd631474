-- no transaction
create index concurrently if not exists dossier_events_in_order on dossier_events (owner_agency_id, recorded_in, dossier_id, seq);

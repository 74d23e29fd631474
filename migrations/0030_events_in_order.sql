-- Everything that happened at an agency, in one order: whoever reads on from a cursor (statistics, synchronisation) meets every event
-- once, however the transactions that wrote them overlapped. Events of one transaction share its number; older ones have 0.
alter table dossier_events add column recorded_in xid8 not null default '0';
alter table dossier_events alter column recorded_in set default pg_current_xact_id();

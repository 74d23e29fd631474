-- A refusal is told as one wherever a dossier stands in a list, once its result is recorded; null before, and for what was granted of old.
alter table party_dossiers add column decision text;
alter table worklist add column decision text;
update party_dossiers p set decision = d.decision
from dossiers d where d.owner_agency_id = p.owner_agency_id and d.id = p.dossier_id and d.status in ('resolved', 'returned');
update worklist w set decision = d.decision
from dossiers d where d.owner_agency_id = w.owner_agency_id and d.id = w.dossier_id and d.status = 'resolved';

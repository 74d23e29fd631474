-- Whose desk received what an agency holds: a desk that receives for others finds in its own lists what is late with them.
alter table worklist add column receiver_agency_id uuid;
comment on column worklist.receiver_agency_id is 'the agency whose desk received it; null in rows that only a version before this one has written';
update worklist w set receiver_agency_id = d.receiver_agency_id
from dossiers d where d.owner_agency_id = w.owner_agency_id and d.id = w.dossier_id;

-- What was asked for online and is received only with the originals that its person brings: it waits for them, and the desk is not late.
alter table dossiers add column originals_first boolean not null default false;
comment on column dossiers.originals_first is 'asked for online; its originals are brought to the counter before it is received';
alter table party_dossiers add column originals_first boolean not null default false;
update dossiers d set originals_first = true
from procedure_versions v
where v.id = d.version_id and d.channel = 'online' and d.accepted_at is null and d.status in ('submitted', 'awaiting_supplement')
  and v.content -> 'channels' @> '[{"channel": "online", "runsFrom": "visit"}]';
update party_dossiers p set originals_first = true
from dossiers d where d.owner_agency_id = p.owner_agency_id and d.id = p.dossier_id and d.originals_first;
update worklist w set role = '', unit = null, officer_id = null, officer_name = '', due_at = d.submitted_at, law_due_at = null
from dossiers d where d.owner_agency_id = w.owner_agency_id and d.id = w.dossier_id and d.originals_first and d.status = 'submitted';
-- The lists of open work are narrowed and ordered as the list of all that an agency may see; each way is a range of one index.
alter table worklist add column procedure_code text;
alter table worklist add column promised_at timestamptz;
comment on column worklist.procedure_code is 'null in rows that only a version before this one has written';
update worklist w set procedure_code = d.procedure_code, promised_at = d.promised_at
from dossiers d where d.owner_agency_id = w.owner_agency_id and d.id = w.dossier_id;
create index worklist_procedure on worklist (holder_agency_id, procedure_code, due_at, dossier_id);
create index worklist_status on worklist (holder_agency_id, status, due_at, dossier_id) where role <> '';
create index worklist_received on worklist (holder_agency_id, received_at, dossier_id);
create index worklist_promised on worklist (holder_agency_id, promised_at, dossier_id) where promised_at is not null;
create index worklist_code on worklist (holder_agency_id, code, dossier_id);

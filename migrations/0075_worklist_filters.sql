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

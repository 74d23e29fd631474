-- The one new date holds until a supplement begins the time anew, and not only until time has stood still for something else. What a
-- version before wrote is told by the ledger: since when it holds no more.
update dossiers d set extension = d.extension || jsonb_build_object('begunAnewAt', anew.at)
from (select owner_agency_id, dossier_id, max(at) as at from dossier_events where verb = 'confirm-supplement' group by 1, 2) anew
where anew.owner_agency_id = d.owner_agency_id and anew.dossier_id = d.id and d.extension ->> 'state' = 'sent'
  and anew.at > (d.extension ->> 'decidedAt')::timestamptz;

-- Every night the list of what was withdrawn lets go of what is older than its days, wherever something else was withdrawn or not.
create index worklist_withdrawn on worklist (due_at) where status = 'withdrawn';
comment on table worklist is 'class: distributed; key: holder_agency_id; retention: while the step is open; of what was withdrawn 7 days';

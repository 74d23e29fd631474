-- When a dossier is late in law, as against when its step should be done; and what waits for its person to collect it stands under no role.
alter table worklist add column law_due_at timestamptz;
comment on column worklist.law_due_at is 'the answer or the result is due; null where nothing can become late: it waits for its person, in time';
create index worklist_late on worklist (holder_agency_id, law_due_at, dossier_id) where law_due_at is not null and role <> '';
create index worklist_waiting on worklist (holder_agency_id, status, due_at, dossier_id) where role = '';
update worklist w set law_due_at = case
    when d.status = 'submitted' then d.answer_by
    when d.status in ('accepted', 'processing') then d.promised_at
    when d.status = 'awaiting_supplement' and d.accepted_at is not null and d.promised_at < (d.supplement_request ->> 'askedAt')::timestamptz then d.promised_at
  end
from dossiers d where d.owner_agency_id = w.owner_agency_id and d.id = w.dossier_id and d.status <> 'resolved';
update worklist w set role = '', unit = null, officer_id = null, officer_name = '', due_at = d.resolved_at
from dossiers d where d.owner_agency_id = w.owner_agency_id and d.id = w.dossier_id and d.status = 'resolved' and d.delivery = 'desk' and d.resolved_at is not null;

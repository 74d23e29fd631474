-- Each part of an officer's lists is one range of one index, soonest due first.
-- Held by a role, as against waiting for its person.
drop index worklist_due;
create index worklist_held on worklist (holder_agency_id, due_at, dossier_id) where role <> '';
create index worklist_role on worklist (holder_agency_id, role, due_at, dossier_id) where unit is null;
create index worklist_unit on worklist (holder_agency_id, unit, due_at, dossier_id) where unit is not null;
create index worklist_role_free on worklist (holder_agency_id, role, due_at, dossier_id) where unit is null and officer_id is null;
create index worklist_unit_free on worklist (holder_agency_id, unit, role, due_at, dossier_id) where unit is not null and officer_id is null;
-- What waits for its person stands with the agency that asked, under no role; due_at is then the instant of asking.
insert into worklist (holder_agency_id, owner_agency_id, dossier_id, code, procedure_name, owner_name, status, step_name, role, officer_name, due_at, received_at)
select case when accepted_at is null then receiver_agency_id else owner_agency_id end, owner_agency_id, id, code, procedure_name, owner_name, status, step_name,
  '', supplement_request ->> 'askedBy', (supplement_request ->> 'askedAt')::timestamptz, submitted_at
from dossiers where status = 'awaiting_supplement' and supplement_request is not null
on conflict do nothing;

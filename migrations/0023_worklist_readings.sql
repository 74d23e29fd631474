-- Each part of an officer's lists is one range of one index, soonest due first. No unit named is '', so that it is equal to itself.
update worklist set unit = '' where unit is null;
alter table worklist alter column unit set default '', alter column unit set not null;
create index worklist_waiting on worklist (holder_agency_id, unit, role, due_at, dossier_id) where officer_id is null;
create index worklist_unit on worklist (holder_agency_id, unit, due_at, dossier_id) where unit <> '';
create index worklist_role on worklist (holder_agency_id, role, due_at, dossier_id) where unit = '';

-- What waits for the leader to tell its new date, and what was given one.
alter table worklist add column extension text;
comment on column worklist.extension is 'proposed or sent; null where neither';
create index worklist_extension on worklist (holder_agency_id, law_due_at, dossier_id) where extension = 'proposed';

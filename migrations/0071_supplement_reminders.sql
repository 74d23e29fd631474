-- What a filer was reminded of before the last day for a supplement: each reminder of one request and one last day once.
create table supplement_reminders (
  owner_agency_id uuid not null,
  dossier_id uuid not null,
  -- which request of the dossier it was: the first, the second …
  nth int not null,
  answer_until date not null,
  which text not null check (which in ('first', 'last')),
  at timestamptz not null,
  primary key (owner_agency_id, dossier_id, nth, answer_until, which)
);
comment on table supplement_reminders is 'class: distributed; key: owner_agency_id; retention: kept with the dossier';

-- Those who wait for their filer are few among all that were ever filed.
create index dossiers_awaiting on dossiers (owner_agency_id, id) where status = 'awaiting_supplement';

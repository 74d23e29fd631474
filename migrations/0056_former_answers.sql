-- What a dossier said before a supplement or a correction changed it, and on the worklist which dossiers have just come back with one.
create table former_answers (
  owner_agency_id uuid not null,
  dossier_id uuid not null,
  seq int not null,
  answers bytea not null,
  primary key (owner_agency_id, dossier_id, seq)
);
comment on table former_answers is 'class: distributed; key: owner_agency_id; retention: as the dossier: 5 years after it is finished, then by the archive law';
comment on column former_answers.seq is 'the event of the ledger that replaced them; sealed as the answers of the dossier are';
alter table worklist add column supplemented_at timestamptz;
comment on column worklist.supplemented_at is 'when a supplement arrived that nobody has taken up yet; null elsewhere';

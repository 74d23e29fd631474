-- A row of "Hồ sơ của tôi" says until which day its supplement may come, and has the version that knows the short name of its procedure.
alter table party_dossiers add column answer_until date;
alter table party_dossiers add column version_id uuid;
comment on column party_dossiers.answer_until is 'while a supplement is awaited, where a last day was told';
comment on column party_dossiers.version_id is 'null in rows that only a version before this one has written';
update party_dossiers p set version_id = d.version_id,
  answer_until = case when d.status = 'awaiting_supplement' then (d.supplement_request ->> 'answerUntil')::date end
from dossiers d where d.owner_agency_id = p.owner_agency_id and d.id = p.dossier_id;

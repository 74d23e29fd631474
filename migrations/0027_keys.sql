-- Each table that grows says by which column its rows could be spread over machines, and every statement of a page or a verb names it.
-- Drafts stand under their party, the files of a draft under the draft, until they are sent.
alter table drafts drop constraint drafts_pkey;
alter table drafts add primary key (party_id, id);
drop index drafts_supplement;
create unique index drafts_supplement on drafts (party_id, dossier_id) where kind = 'supplement';
-- What was removed keeps the key that its erasing job names.
update files set owner_agency_id = subject_id where subject_kind = 'draft' and removed_at is null;
comment on column files.owner_agency_id is 'of a draft, which has no agency until it is sent, the draft''s own id';
comment on column notices.owner_agency_id is 'of a message that belongs to no dossier, the party it is for, else its own id';

comment on table captcha_uses is 'class: distributed; key: id; retention: until the captcha has expired, swept hourly';
comment on table case_counters is 'class: distributed; key: owner_agency_id; retention: kept';
comment on table challenges is 'class: distributed; key: token_hash; retention: until over, swept hourly';
comment on table citizen_accounts is 'class: distributed; key: id; retention: while the account lives';
comment on table citizen_numbers is 'class: distributed; key: id_number_index; retention: with its account';
comment on table dossier_agencies is 'class: distributed; key: owner_agency_id; retention: kept with the dossier';
comment on table dossier_events is 'class: distributed; key: owner_agency_id; retention: kept with the dossier';
comment on table dossier_notified is 'class: distributed; key: owner_agency_id; retention: kept with the dossier';
comment on table dossiers is 'class: distributed; key: owner_agency_id; retention: 5 years after it is finished, then by the archive law';
comment on table drafts is 'class: distributed; key: party_id; retention: 90 days after the last change';
comment on table fees is 'class: distributed; key: owner_agency_id; retention: 10 years';
comment on table files is 'class: distributed; key: owner_agency_id; retention: with the dossier; with a draft, until it is sent or dropped; bytes and key go when removed';
comment on table journal is 'class: distributed; key: id; retention: 5 years';
comment on table ledger_seals is 'class: distributed; key: agency_id; retention: kept';
comment on table notice_attachments is 'class: distributed; key: owner_agency_id; retention: as its notice; own bytes until it is sent';
comment on table notices is 'class: distributed; key: owner_agency_id; retention: 2 years, the words of a secret message until it is sent';
comment on table parked_forms is 'class: distributed; key: id; retention: one hour';
comment on table parties is 'class: distributed; key: id; retention: while an account acts for it or a dossier is its own';
comment on table party_dossiers is 'class: distributed; key: party_id; retention: kept with the party';
comment on table payments is 'class: distributed; key: owner_agency_id; retention: 10 years';
comment on table rate_hits is 'class: distributed; key: key; retention: until the window is over';
comment on table receipt_counters is 'class: distributed; key: owner_agency_id; retention: kept';
comment on table request_keys is 'class: distributed; key: key; retention: 7 days';
comment on table sessions is 'class: distributed; key: token_hash; retention: until over, swept hourly';
comment on table worklist is 'class: distributed; key: holder_agency_id; retention: while the step is open';

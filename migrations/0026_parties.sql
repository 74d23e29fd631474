-- Who a dossier belongs to is a party: a person or an organisation. An account acts for one, first of all for its own person. The party
-- of an account that was there before has the account's id, so that whatever named the account names its party by another name.
create table parties (
  id uuid primary key,
  kind text not null check (kind in ('person', 'organisation')),
  name text not null,
  created_at timestamptz not null
);
comment on table parties is 'class: distributed; key: id; retention: while an account acts for it or a dossier is its own';
insert into parties (id, kind, name, created_at) select id, 'person', full_name, created_at from citizen_accounts;

alter table citizen_accounts add column party_id uuid;
update citizen_accounts set party_id = id;
alter table citizen_accounts alter column party_id set not null;
comment on column citizen_accounts.party_id is 'the person whose account it is, as a party';

-- Whom the signed-in account acts for; null for officers.
alter table sessions add column acts_for_id uuid;
update sessions set acts_for_id = subject_id where realm = 'portal';

alter table drafts rename column account_id to party_id;
alter index drafts_account rename to drafts_party;
alter table dossiers rename column account_id to party_id;
comment on column dossiers.party_id is 'who filed it; which account acted for them, the first event of the ledger says; null when no party of the portal did';
alter table notices rename column account_id to party_id;
alter index notices_account rename to notices_party;

-- A party's own list, read without looking at any other table.
alter table account_dossiers rename to party_dossiers;
alter table party_dossiers rename column account_id to party_id;
alter table party_dossiers rename constraint account_dossiers_pkey to party_dossiers_pkey;
alter index account_dossiers_status rename to party_dossiers_status;
alter index account_dossiers_code rename to party_dossiers_code;
alter table party_dossiers add column answer_by timestamptz, add column promised_at timestamptz;
update party_dossiers p set answer_by = d.answer_by, promised_at = d.promised_at
  from dossiers d where d.owner_agency_id = p.owner_agency_id and d.id = p.dossier_id;
alter table party_dossiers alter column answer_by set not null;

-- The account of an identity number, found by the number alone wherever the account itself lies.
create table citizen_numbers (
  id_number_index bytea primary key,
  account_id uuid not null
);
comment on table citizen_numbers is 'class: distributed; key: id_number_index; retention: with its account';
insert into citizen_numbers (id_number_index, account_id) select id_number_index, id from citizen_accounts;
alter table citizen_accounts drop column id_number_index;

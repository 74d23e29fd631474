-- Paying by a transfer: the account of each agency to which its fees are transferred.
create table collecting_accounts (
  agency_id uuid not null,
  id uuid not null,
  bank text not null check (bank ~ '^[0-9]{6}$'),
  number text not null check (number ~ '^[0-9A-Z]{4,19}$'),
  owner text not null,
  transfer_days int not null check (transfer_days between 1 and 30),
  since timestamptz not null,
  until timestamptz,
  set_by text not null,
  primary key (agency_id, id)
);
comment on table collecting_accounts is 'class: reference; retention: kept';
comment on column collecting_accounts.bank is 'the BIN of the bank';
comment on column collecting_accounts.owner is 'in whose name it is, as the bank writes it';
comment on column collecting_accounts.transfer_days is 'for so many days an order can be paid to it';
comment on column collecting_accounts.until is 'null while it is the agency''s; money to a former one is still accounted for';
create unique index collecting_accounts_now on collecting_accounts (agency_id) where until is null;
create index collecting_accounts_by_number on collecting_accounts (bank, number);

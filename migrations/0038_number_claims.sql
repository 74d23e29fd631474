-- An identity number may be claimed by several accounts until one of them has proved it. citizen_numbers keeps the account that holds
-- the number (the first one, or the one that proved it), as before; further accounts that claim it stand here.
create table number_claims (
  id_number_index bytea not null,
  account_id uuid not null,
  primary key (id_number_index, account_id)
);
comment on table number_claims is 'class: distributed; key: id_number_index; retention: with its account';

alter table citizen_accounts add column number_lost_at timestamptz;
comment on column citizen_accounts.number_lost_at is 'since when another account has proved its number; it then signs in with its telephone too';

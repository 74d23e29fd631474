-- When money that was paid online reached the budget's account.
alter table received_money add column arrived_on date;
alter table received_money add column arrived_document text;
alter table received_money add column arrived_recorded_at timestamptz;
alter table received_money add column arrived_by uuid;
alter table received_money add column arrived_by_name text;
comment on column received_money.arrived_on is 'on which day it was at the budget''s account, as the provider''s file or a document says; null while nobody knows';
comment on column received_money.arrived_by is 'the officer who recorded it; null where the provider''s file said it';
create index received_money_not_arrived on received_money (owner_agency_id, gateway, paid_at) where state = 'settled' and arrived_on is null;

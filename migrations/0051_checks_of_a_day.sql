-- What each account has sent to be checked on a day, whether it was taken or not: checks cost time and bytes also where they refuse.
alter table upload_days
  add column checks int not null default 0,
  add column received bigint not null default 0;
comment on table upload_days is 'class: distributed; key: account_id; retention: until the day is over, swept nightly';

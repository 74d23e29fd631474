-- What each account has uploaded on a day, also what it removed since: nobody fills the disk alone.
create table upload_days (
  account_id uuid not null,
  day date not null,
  files int not null,
  bytes bigint not null,
  primary key (account_id, day)
);
comment on table upload_days is 'class: distributed; key: account_id; retention: until the day is over, swept nightly';

-- Letters of one instant lie in the order in which they came.
alter table mailbox add column n bigint generated always as identity;
drop index mailbox_newest;
create index mailbox_newest on mailbox (at desc, n desc);

-- Ways out for messages that are down now: a row stands here from the first failure until a message goes through again.
create table message_channels (
  channel text primary key check (channel in ('sms', 'email')),
  down_since timestamptz not null,
  tries int not null,
  tried_at timestamptz not null,
  next_try_at timestamptz not null,
  error text not null
);
comment on table message_channels is 'class: local; retention: while the channel is down';

create index notices_waiting on notices (channel, created_at) where state = 'queued';

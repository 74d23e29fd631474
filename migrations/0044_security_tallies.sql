-- How often something failed in a minute, for the alarms: of somebody, of a network, and with both empty of everybody together. The rows
-- of the security journal are cut and come late; these do not.
create table security_tallies (
  minute timestamptz not null,
  who_kind text not null,
  who_id text not null,
  network text not null,
  times int not null check (times > 0),
  primary key (minute, who_kind, who_id, network)
);
comment on table security_tallies is 'class: local; retention: an hour';

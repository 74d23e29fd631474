-- Sign-ins, wrong codes, refusals by limit, changes of rights and of settings, and the alarms raised from them. A row stands for one
-- event or, of what anybody can cause without an account, for a burst of equal ones.
create table security_events (
  id uuid primary key,
  at timestamptz not null,
  since timestamptz not null,
  times int not null check (times > 0),
  kind text not null,
  -- whom it is about: 'account', 'officer', 'subject' (one of them), 'system' with an id; 'unknown' with a keyed hash of what was typed
  who_kind text,
  who_id text,
  -- who did it, when it was somebody else
  by_id text,
  -- a keyed hash of the network
  network text,
  detail text not null default '' check (length(detail) <= 200)
);
create index security_events_newest on security_events (at desc, id desc);
create index security_events_kind on security_events (kind, at desc);
create index security_events_who on security_events (who_id, at desc) where who_id is not null;
create index security_events_network on security_events (network, at desc) where network is not null;
comment on table security_events is 'class: local; retention: SECURITY_JOURNAL_DAYS, never less than 90 days';

-- Nobody changes an event, and nobody removes one that is younger than 90 days, whatever the settings say.
create function keep_security_events() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < now() - interval '90 days' then return old; end if;
  raise exception 'security_events is append-only';
end $$;
create trigger security_events_append_only before update or delete on security_events
  for each row execute function keep_security_events();
create trigger security_events_not_emptied before truncate on security_events
  for each statement execute function keep_security_events();

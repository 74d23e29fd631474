-- What an administrator has asked for about another administrator's login, until a second one confirms or declines it.
create table officer_requests (
  officer_id uuid primary key references officer_logins on delete cascade,
  change text not null check (change in ('disable', 'enable', 're-enrol', 'new-password')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  until timestamptz not null
);
comment on table officer_requests is 'class: reference; retention: until confirmed or declined; worth nothing after a day';

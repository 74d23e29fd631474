-- Giving money back: what is asked for, who approved it, how it went, and everything that happened to it.
create table refund_requests (
  owner_agency_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('fee', 'aside')),
  dossier_id uuid,
  code text not null,
  desk_agency_id uuid not null,
  money_id uuid,
  amount bigint not null check (amount > 0),
  way text not null check (way in ('gateway', 'transfer', 'cash')),
  paid_to text not null,
  account bytea,
  reason text not null,
  settles boolean not null default false,
  state text not null check (state in ('requested', 'approved', 'sent', 'done', 'refused', 'failed', 'look')),
  seq int not null,
  requested_at timestamptz not null,
  requested_by uuid not null,
  requested_by_name text not null,
  approved_by uuid,
  approved_by_name text not null default '',
  document text not null default '',
  sent_at timestamptz,
  done_at timestamptz,
  asked int not null default 0,
  ask_at timestamptz,
  told_seq int not null default 0,
  primary key (owner_agency_id, id)
);
comment on table refund_requests is 'class: distributed; key: owner_agency_id; retention: 10 years';
comment on column refund_requests.owner_agency_id is 'of money for a reference that is nobody''s, the id of nobody, all zeros';
comment on column refund_requests.kind is 'fee: what was paid of a dossier''s fee; aside: money that came and was not recorded as paid';
comment on column refund_requests.desk_agency_id is 'whose clerks ask for it and carry it out';
comment on column refund_requests.account is 'bank and number, sealed; only of a transfer';
comment on column refund_requests.settles is 'by the rules of the fee no more goes back than this';
comment on column refund_requests.ask_at is 'when its gateway is asked what became of it; null where that is known';
comment on column refund_requests.told_seq is 'the number of the event of which its person was told last';
-- Of a dossier's fee one sum goes back at a time, and money that was set aside goes back once.
create unique index refund_requests_live on refund_requests (owner_agency_id, dossier_id)
  where kind = 'fee' and state not in ('done', 'refused');
create unique index refund_requests_of_money on refund_requests (owner_agency_id, money_id)
  where kind = 'aside' and state <> 'refused';
create index refund_requests_of_dossier on refund_requests (owner_agency_id, dossier_id, id);
create index refund_requests_of_desk on refund_requests (desk_agency_id, id);
create index refund_requests_to_ask on refund_requests (ask_at) where ask_at is not null;

create table refund_request_events (
  owner_agency_id uuid not null,
  request_id uuid not null,
  seq int not null,
  at timestamptz not null,
  event text not null,
  from_state text not null,
  to_state text not null,
  by_id uuid,
  by_name text not null,
  note text not null,
  detail jsonb not null,
  primary key (owner_agency_id, request_id, seq)
);
comment on table refund_request_events is 'class: distributed; key: owner_agency_id; retention: 10 years';
comment on column refund_request_events.by_id is 'the officer; null where the program did it';

-- What a gateway gave back is recorded by the program.
alter table refunds drop constraint refunds_method_check;
alter table refunds alter column refunded_by drop not null;
comment on column refunds.method is 'cash, transfer or online';
comment on column refunds.refunded_by is 'the officer; null where the program recorded what a gateway gave back';

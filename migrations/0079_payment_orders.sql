-- Paying online: the order, everything that happened to it, and every sum that a gateway says it has received.
create table payment_orders (
  owner_agency_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  code text not null,
  reference text not null,
  gateway text not null,
  lines jsonb not null,
  amount bigint not null check (amount > 0),
  payer_name text not null,
  state text not null check (state in ('open', 'pending', 'paid', 'failed', 'expired', 'refunded', 'look')),
  seq int not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  asked int not null default 0,
  ask_at timestamptz,
  primary key (owner_agency_id, id)
);
comment on table payment_orders is 'class: distributed; key: owner_agency_id; retention: 10 years';
comment on column payment_orders.seq is 'how many events it has';
comment on column payment_orders.ask_at is 'when its gateway is asked what became of it; null where that is known';
-- One dossier has one order that may still be paid.
create unique index payment_orders_live on payment_orders (owner_agency_id, dossier_id) where state in ('open', 'pending');
create index payment_orders_of_dossier on payment_orders (owner_agency_id, dossier_id, id);
create index payment_orders_to_ask on payment_orders (ask_at) where ask_at is not null;

create table payment_order_events (
  owner_agency_id uuid not null,
  order_id uuid not null,
  seq int not null,
  at timestamptz not null,
  event text not null,
  from_state text not null,
  to_state text not null,
  detail jsonb not null,
  primary key (owner_agency_id, order_id, seq)
);
comment on table payment_order_events is 'class: distributed; key: owner_agency_id; retention: 10 years';

-- A gateway knows an order by its reference alone.
create table payment_references (
  reference text primary key,
  owner_agency_id uuid not null,
  order_id uuid not null
);
comment on table payment_references is 'class: distributed; key: reference; retention: 10 years, with its order';

create table received_money (
  owner_agency_id uuid not null,
  id uuid not null,
  order_id uuid,
  gateway text not null,
  transaction text not null,
  reference text not null,
  amount bigint not null check (amount >= 0),
  paid_at timestamptz not null,
  received_at timestamptz not null,
  state text not null check (state in ('settled', 'look', 'returned')),
  aside text,
  payment_id uuid,
  returned_at timestamptz,
  returned_by uuid,
  returned_by_name text,
  returned_how text,
  primary key (owner_agency_id, id)
);
comment on table received_money is 'class: distributed; key: owner_agency_id; retention: 10 years';
comment on column received_money.owner_agency_id is 'of money for a reference that is nobody''s, the id of nobody, all zeros';
comment on column received_money.aside is 'why it was not recorded as paid, and somebody has to look into it';
comment on column received_money.payment_id is 'the receipt that was written for it';
-- A transaction is counted once, however often it is told.
create unique index received_money_once on received_money (owner_agency_id, gateway, transaction);
create index received_money_to_look on received_money (owner_agency_id, received_at) where state = 'look';
create index received_money_of_order on received_money (owner_agency_id, order_id);

-- A receipt may be written by the program, for money that came through a gateway.
alter table payments drop constraint payments_method_check;
alter table payments alter column taken_by drop not null;
comment on column payments.method is 'cash, transfer or online';
comment on column payments.taken_by is 'the officer; null where the program wrote it, for money that came through a gateway';

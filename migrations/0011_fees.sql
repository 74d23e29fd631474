-- What a dossier owes, and each attempt to pay it.
create table fees (
  owner_agency_id uuid not null,
  id uuid not null,
  dossier_id uuid not null,
  lines jsonb not null,
  total bigint not null check (total >= 0),
  state text not null check (state in ('none', 'due', 'paid')),
  assessed_at timestamptz not null,
  settled_at timestamptz,
  primary key (owner_agency_id, id)
);
create unique index fees_dossier on fees (owner_agency_id, dossier_id);
comment on table fees is 'class: distributed; retention: 10 years';

create table payments (
  owner_agency_id uuid not null,
  id uuid not null,
  fee_id uuid not null,
  method text not null check (method in ('cash', 'transfer')),
  amount bigint not null check (amount > 0),
  receipt_year int not null,
  receipt_number int not null,
  paid_at timestamptz not null,
  taken_by uuid not null,
  taken_by_name text not null,
  payer_name text not null,
  primary key (owner_agency_id, id),
  foreign key (owner_agency_id, fee_id) references fees (owner_agency_id, id)
);
create unique index payments_fee on payments (owner_agency_id, fee_id);
create unique index payments_receipt on payments (owner_agency_id, receipt_year, receipt_number);
comment on table payments is 'class: distributed; retention: 10 years';

-- Numbers of receipts begin again on 1 January (NĐ 254/2026 Đ23).
create table receipt_counters (
  owner_agency_id uuid not null,
  year int not null,
  last int not null,
  primary key (owner_agency_id, year)
);
comment on table receipt_counters is 'class: distributed; retention: kept';

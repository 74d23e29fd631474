-- Money of a dossier: several receipts of one fee, of which some are void, and what was paid back.
alter table fees add column stated bigint not null default 0;
comment on column fees.stated is 'of the total, what the desk has stated for the lines without an amount';
update fees f set stated = f.total - (select coalesce(sum((l->>'total')::bigint), 0) from jsonb_array_elements(f.lines) l where l->>'total' is not null)
  where f.state = 'paid' and exists (select 1 from jsonb_array_elements(f.lines) l where l->>'total' is null);
drop index payments_fee;
create index payments_of_fee on payments (owner_agency_id, fee_id);
alter table payments add column voided_at timestamptz;
comment on column payments.voided_at is 'since when the receipt is void; it is never edited and never removed';
alter table payments add column voided_by uuid;
alter table payments add column voided_by_name text;
alter table payments add column void_reason text;
alter table payments add column replaces uuid;
comment on column payments.replaces is 'the void receipt instead of which this one was written';
alter table payments add column lines jsonb;
comment on column payments.lines is 'what was owed when it was taken; null for receipts from before';
create table refunds (
  owner_agency_id uuid not null,
  id uuid not null,
  fee_id uuid not null,
  method text not null check (method in ('cash', 'transfer')),
  amount bigint not null check (amount > 0),
  refunded_at timestamptz not null,
  refunded_by uuid not null,
  refunded_by_name text not null,
  paid_to text not null,
  reason text not null,
  primary key (owner_agency_id, id)
);
create index refunds_of_fee on refunds (owner_agency_id, fee_id);
comment on table refunds is 'class: distributed; key: owner_agency_id; retention: 10 years';

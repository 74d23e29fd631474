-- The series of an agency's receipts, year by year: what stands on each receipt besides its number (NĐ 254/2026 Đ23).
create table receipt_series (
  owner_agency_id uuid not null,
  year int not null,
  form text not null check (form in ('EBL01', 'EBL02')),
  letters text not null,
  tax_code text not null,
  set_at timestamptz not null,
  set_by_name text not null,
  why text not null,
  primary key (owner_agency_id, year)
);
comment on table receipt_series is 'class: distributed; key: owner_agency_id; retention: kept';
comment on column receipt_series.letters is 'of the receipt symbol, after the two digits of the year; a year without a row has those of the year before';

-- A receipt keeps its series and who collected, as they were when it was written; null in receipts from before.
alter table payments add column receipt_form text;
alter table payments add column receipt_symbol text;
alter table payments add column collector_name text;
alter table payments add column collector_tax_code text;
alter table payments add column given bigint;
comment on column payments.given is 'of cash, what the payer gave; what it is more than the amount they got back';
alter table payments add column card_slip text;
comment on column payments.card_slip is 'of a card, the number of the slip that the terminal printed';

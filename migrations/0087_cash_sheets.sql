-- The cash sheet of a cashier's day at a counter: what was taken, taken off and given back there, and what was counted in the end.
create table cash_sheets (
  agency_id uuid not null,
  id uuid not null,
  cashier_id uuid not null,
  cashier_name text not null,
  day date not null,
  nth int not null,
  state text not null check (state in ('open', 'closed', 'confirmed')),
  opened_at timestamptz not null,
  opening bigint not null default 0 check (opening >= 0),
  lines int not null default 0,
  closed_at timestamptz,
  expected bigint,
  counted bigint,
  counts jsonb,
  reason text,
  confirmed_at timestamptz,
  confirmed_by uuid,
  confirmed_by_name text,
  primary key (agency_id, id)
);
comment on table cash_sheets is 'class: distributed; key: agency_id; retention: 10 years';
comment on column cash_sheets.agency_id is 'whose counter it is: the receiver of the dossiers';
comment on column cash_sheets.nth is 'a cashier who takes money after closing has a second sheet of that day';
comment on column cash_sheets.opening is 'what lay in the drawer before the first receipt';
comment on column cash_sheets.lines is 'how many it has';
comment on column cash_sheets.expected is 'as it was when it was closed: the float and the cash of the lines';
-- A cashier has one sheet of a day to write on.
create unique index cash_sheets_open on cash_sheets (agency_id, cashier_id, day) where state = 'open';
create index cash_sheets_of_day on cash_sheets (agency_id, day, id);

create table cash_sheet_lines (
  agency_id uuid not null,
  sheet_id uuid not null,
  seq int not null,
  at timestamptz not null,
  kind text not null check (kind in ('receipt', 'void', 'refund')),
  method text not null,
  amount bigint not null check (amount <> 0),
  thing_id uuid not null,
  receipt text not null,
  code text not null,
  person text not null,
  by_name text not null,
  primary key (agency_id, sheet_id, seq)
);
comment on table cash_sheet_lines is 'class: distributed; key: agency_id; retention: 10 years';
comment on column cash_sheet_lines.amount is 'what came in; below zero, what went out or was never there';
comment on column cash_sheet_lines.thing_id is 'the receipt, or the record of a refund';
-- A receipt is taken, and taken off, once.
create unique index cash_sheet_lines_thing on cash_sheet_lines (agency_id, thing_id, kind);

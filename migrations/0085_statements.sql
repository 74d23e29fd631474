-- What banks say has come into collecting accounts: how each bank lays its statements out, the files that were brought, and each line once.
create table statement_profiles (
  id uuid primary key,
  name text not null,
  heads jsonb not null,
  day_order text not null check (day_order in ('dmy', 'mdy')),
  is_verified boolean not null,
  revision int not null,
  changed_by text not null,
  changed_at timestamptz not null
);
comment on table statement_profiles is 'class: reference; retention: kept';
comment on column statement_profiles.heads is 'of each column the heads under which it may stand';
comment on column statement_profiles.is_verified is 'somebody has held it against a true statement of this bank';

create table bank_statements (
  account text not null,
  id uuid not null,
  file_name text not null,
  sha256 text not null,
  profile_name text not null,
  brought_by uuid not null,
  brought_by_name text not null,
  brought_at timestamptz not null,
  state text not null check (state in ('read', 'taking', 'taken')),
  lines jsonb,
  done int not null default 0,
  counts jsonb not null,
  primary key (account, id)
);
comment on table bank_statements is 'class: distributed; key: account; retention: 10 years; one that was only read, 7 days';
comment on column bank_statements.account is 'the BIN of the bank, a hyphen, the number of the account';
comment on column bank_statements.lines is 'what was read, until all of it is taken in';
comment on column bank_statements.done is 'how many of its lines were taken in so far';
create index bank_statements_read on bank_statements (brought_at) where state = 'read';

create table statement_lines (
  account text not null,
  id uuid not null,
  own_key text not null,
  came text not null check (came in ('file', 'webhook')),
  reference text not null,
  day date not null,
  amount bigint not null check (amount >= 0),
  is_exact boolean not null,
  memo text not null,
  plain_memo text not null,
  payer text not null,
  nth int not null,
  taken_at timestamptz not null,
  state text not null check (state in ('matched', 'waiting', 'other')),
  why text,
  code text,
  handled_by uuid,
  handled_by_name text,
  handled_at timestamptz,
  note text,
  primary key (account, id)
);
comment on table statement_lines is 'class: distributed; key: account; retention: 10 years';
comment on column statement_lines.own_key is 'by what a line is known when it comes again';
comment on column statement_lines.code is 'the number of the order that it was matched with, or that its memo names';
-- A line is taken in once, however often and by whichever way it comes.
create unique index statement_lines_once on statement_lines (account, own_key);
create index statement_lines_waiting on statement_lines (account, taken_at, id) where state = 'waiting';
create index statement_lines_alike on statement_lines (account, day, amount);

-- Orders by their sum, for an officer who looks for the one that a line pays.
create index payment_orders_by_amount on payment_orders (owner_agency_id, amount, created_at);

-- Laid out as these banks are known to do it; none was held against a true statement yet (cần xác minh).
insert into statement_profiles (id, name, heads, day_order, is_verified, revision, changed_by, changed_at) values
  ('00000000-0000-7000-8000-000000008401', 'Mẫu chung', '{"day": ["Ngày giao dịch", "Ngày GD", "Ngày", "Ngày hiệu lực", "Transaction date", "Date", "Ngày hạch toán"], "in": ["Ghi có", "Số tiền ghi có", "Phát sinh có", "Có", "Credit", "Credit amount", "PS có"], "out": ["Ghi nợ", "Số tiền ghi nợ", "Phát sinh nợ", "Nợ", "Debit", "Debit amount", "PS nợ"], "amount": [], "way": [], "memo": ["Nội dung", "Nội dung giao dịch", "Diễn giải", "Mô tả", "Nội dung chi tiết", "Description", "Transaction detail"], "reference": ["Số tham chiếu", "Số CT", "Số chứng từ", "Mã giao dịch", "Số giao dịch", "Reference", "Reference no", "Transaction id", "Số bút toán"], "payer": ["Người chuyển", "Tên người chuyển", "Tên đối ứng", "Đơn vị chuyển", "Tên tài khoản đối ứng", "Payer"]}', 'dmy', false, 1, 'Một Cửa', '2026-11-29T00:00:00+07:00'),
  ('00000000-0000-7000-8000-000000008402', 'Vietcombank', '{"day": ["Ngày giao dịch", "Ngày", "Ngày GD"], "in": ["Số tiền ghi có", "Ghi có"], "out": ["Số tiền ghi nợ", "Ghi nợ"], "amount": [], "way": [], "memo": ["Mô tả", "Nội dung chi tiết", "Diễn giải"], "reference": ["Số tham chiếu", "Số CT"], "payer": []}', 'dmy', false, 1, 'Một Cửa', '2026-11-29T00:00:00+07:00'),
  ('00000000-0000-7000-8000-000000008403', 'VietinBank', '{"day": ["Ngày giao dịch", "Ngày hiệu lực", "Ngày"], "in": ["Ghi có", "Số tiền ghi có"], "out": ["Ghi nợ", "Số tiền ghi nợ"], "amount": [], "way": [], "memo": ["Nội dung", "Nội dung giao dịch", "Mô tả"], "reference": ["Mã giao dịch", "Số giao dịch", "Số tham chiếu"], "payer": ["Tên tài khoản đối ứng", "Tên đối ứng"]}', 'dmy', false, 1, 'Một Cửa', '2026-11-29T00:00:00+07:00'),
  ('00000000-0000-7000-8000-000000008404', 'BIDV', '{"day": ["Ngày giao dịch", "Ngày"], "in": ["Phát sinh có", "Ghi có", "Số tiền ghi có"], "out": ["Phát sinh nợ", "Ghi nợ", "Số tiền ghi nợ"], "amount": [], "way": [], "memo": ["Nội dung", "Diễn giải", "Mô tả"], "reference": ["Số tham chiếu", "Mã giao dịch", "Số CT"], "payer": []}', 'dmy', false, 1, 'Một Cửa', '2026-11-29T00:00:00+07:00'),
  ('00000000-0000-7000-8000-000000008405', 'Agribank', '{"day": ["Ngày giao dịch", "Ngày GD", "Ngày"], "in": ["Phát sinh có", "Ghi có", "Có"], "out": ["Phát sinh nợ", "Ghi nợ", "Nợ"], "amount": [], "way": [], "memo": ["Diễn giải", "Nội dung", "Nội dung giao dịch"], "reference": ["Số bút toán", "Số chứng từ", "Số tham chiếu"], "payer": []}', 'dmy', false, 1, 'Một Cửa', '2026-11-29T00:00:00+07:00');

-- What other agencies were asked while a dossier is examined (NĐ 118/2025 Đ19 k4): each question with its deadline, its answer, and that it
-- was called off or that nobody answered in time.
alter table dossiers add column opinions jsonb;
comment on column dossiers.opinions is 'the opinions that other agencies were asked for, in order; null where none was';

-- The questions that may still be answered, as the agency that is asked finds them and as those do who wait for an answer.
create table opinion_requests (
  agency_id uuid not null,
  -- whether this agency is asked, or waits: it decides the dossier, or received it
  side text not null check (side in ('asked', 'asks')),
  owner_agency_id uuid not null,
  dossier_id uuid not null,
  asked_agency_id uuid not null,
  asked_agency_name text not null,
  owner_agency_name text not null,
  code text not null,
  procedure_name text not null,
  asked_by text not null,
  asked_at timestamptz not null,
  due_at timestamptz not null,
  -- that nobody answered in time stands in the ledger
  lapsed boolean not null,
  primary key (agency_id, side, owner_agency_id, dossier_id, asked_agency_id)
);
comment on table opinion_requests is 'class: distributed; key: agency_id; retention: while the question may be answered';
create index opinion_requests_due on opinion_requests (agency_id, side, due_at);
-- those whose deadline has passed and of which the ledger does not say so yet
create index opinion_requests_open on opinion_requests (due_at) where side = 'asks' and not lapsed;
comment on column dossiers.waits_for is 'what its time stands still for: a financial duty of its person (status awaiting_payment) or opinions of other agencies (status processing); null where time does not stand still for anything of the kind';

-- Why a dossier in examination has no promise in its party's own list.
alter table party_dossiers add column awaits_opinions boolean not null default false;

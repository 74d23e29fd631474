-- Messages that go out: the outbox, its attachments, and the mailbox that stands in for telephones and e-mail in the demo.
create table notices (
  -- The nil id for a message that belongs to no dossier (codes, letters about an account).
  owner_agency_id uuid not null,
  id uuid not null,
  dossier_id uuid,
  account_id uuid,
  channel text not null check (channel in ('sms', 'email', 'portal')),
  kind text not null,
  recipient bytea,
  subject text not null,
  body bytea,
  secret boolean not null,
  state text not null check (state in ('queued', 'sent', 'failed')),
  attempts int not null default 0,
  last_error text,
  created_at timestamptz not null,
  useless_after timestamptz,
  sent_at timestamptz,
  primary key (owner_agency_id, id)
);
create index notices_dossier on notices (owner_agency_id, dossier_id, created_at desc) where dossier_id is not null;
create index notices_account on notices (account_id, created_at desc) where account_id is not null;
create index notices_unsent on notices (created_at desc) where state <> 'sent';
comment on table notices is 'class: distributed; retention: 2 years, the words of a secret message until it is sent';

create table notice_attachments (
  owner_agency_id uuid not null,
  notice_id uuid not null,
  n int not null,
  name text not null,
  type text not null,
  file_ref text,
  bytes bytea,
  primary key (owner_agency_id, notice_id, n),
  foreign key (owner_agency_id, notice_id) references notices (owner_agency_id, id) on delete cascade,
  check ((file_ref is null) <> (bytes is null))
);
comment on table notice_attachments is 'class: distributed; retention: as its notice; own bytes until it is sent';

create table mailbox (
  id uuid primary key,
  at timestamptz not null,
  channel text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  attachments jsonb not null
);
create index mailbox_newest on mailbox (at desc, id desc);
create index mailbox_recipient on mailbox (recipient, at desc);
comment on table mailbox is 'class: local; retention: demo only, never written in production';

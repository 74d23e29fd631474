-- Where the pages of a draft lead that was sent and deleted since: a person may have kept one of them.
create table sent_drafts (
  party_id uuid not null,
  draft_id uuid not null,
  code text not null,
  primary key (party_id, draft_id)
);
comment on table sent_drafts is 'class: distributed; key: party_id; retention: with the dossier';

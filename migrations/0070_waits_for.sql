-- What an accepted dossier waits for that is no supplement: what it was asked for, since when, and on what ground. While its person has a
-- financial duty to do, its clock stands still and goes on afterwards; it does not begin anew.
alter table dossiers add column waits_for jsonb;
comment on column dossiers.waits_for is 'a financial duty of its person that an officer has asked for (status awaiting_payment); null where it waits for nothing of the kind';

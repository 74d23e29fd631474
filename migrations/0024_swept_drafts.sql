-- The nightly sweep finds old drafts by it.
create index drafts_changed on drafts (updated_at);
-- What came in a month is read from the case counters.
drop index dossiers_recent;

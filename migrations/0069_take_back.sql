-- Whose last act may be taken back, as long as nobody has done anything since; null where it may not. What it was before stands in the ledger.
alter table dossiers add column take_back jsonb;
comment on column dossiers.take_back is 'who did what was done last, in which post, and the status before; null where that is not taken back';

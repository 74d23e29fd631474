-- Emptying a table asks no trigger of its rows: the ledger and the journal refuse it as a whole.
create trigger dossier_events_not_emptied before truncate on dossier_events
  for each statement execute function keep_ledger();
create trigger journal_not_emptied before truncate on journal
  for each statement execute function refuse_change();

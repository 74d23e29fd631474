-- A promise that was broken before the time began anew: the dossier is late in the figures however quickly it ends afterwards.
alter table dossiers add column broken_promise_at timestamptz;
comment on column dossiers.broken_promise_at is 'the first promise that was not kept before a supplement; null where none was broken';

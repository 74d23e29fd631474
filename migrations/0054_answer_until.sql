-- The last day on which the filer may complete a dossier in examination; afterwards it may be closed.
alter table worklist add column answer_until date;
comment on column worklist.answer_until is 'of what waits for a supplement in examination; null elsewhere, and for requests from before';

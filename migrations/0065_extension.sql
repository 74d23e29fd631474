-- The one new date of a dossier that would be late, from when it is proposed; null where none ever was.
alter table dossiers add column extension jsonb;
comment on column dossiers.extension is 'proposed, declined or sent; the new time, the promise in whose place, the reason, by whom and when';

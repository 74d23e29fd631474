-- What is looked for in a list of open work, folded when it is written: folding the names of ten thousand rows for each list took seconds.
alter table worklist add column search_text text;
comment on column worklist.search_text is 'number, owner, procedure and holder, small and without marks; null in rows that only a version before this one has written';
update worklist set search_text = lower(translate(
  regexp_replace(normalize(concat_ws(' ', code, owner_name, procedure_name, officer_name), nfd), '[\u0300-\u036f]', '', 'g'), 'đĐ', 'dd'));

-- The network that a kept form or a refused page came from, as a keyed hash: no network alone takes the room of all.
alter table parked_forms add column network bytea;
alter table refused_pages add column network bytea;
create index parked_forms_network on parked_forms (network);
create index parked_forms_writer on parked_forms (writer);
create index refused_pages_network on refused_pages (network);
create index refused_pages_writer on refused_pages (writer);
comment on column parked_forms.writer is 'the account, as a keyed mark in a token of its form';
comment on column refused_pages.writer is 'the account, as a keyed mark in a token of its form; null for nobody in particular';

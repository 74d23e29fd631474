-- Office hours and an agency's own days are changed by hand too.
alter table calendar_changes add column agency_id uuid;
comment on column calendar_changes.agency_id is 'whose own days or hours were changed by hand; null: those of the province, or a file';
alter table calendar_revision add column hours_hashes jsonb not null default '{}';
comment on column calendar_revision.hours_hashes is 'of the hours that were imported last, by code of the agency ("" for the province): the same again leaves what was changed by hand since';

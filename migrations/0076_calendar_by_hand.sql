-- Who changed the calendar and why, and by what the days of a year are decided. A change by a file has no name.
alter table calendar_changes add column by_id uuid, add column by_name text not null default '', add column why text not null default '',
  -- the year whose state was changed; none where days were
  add column about_year int;

alter table calendar_years add column decided_by text not null default '', add column decided_on date,
  -- what is told to everybody while the days are only foreseen
  add column told text not null default '',
  -- of what was imported last for this year: the same again leaves what was changed by hand since
  add column imported_hash text not null default '';

-- Some papers have only a year of birth, or a month and a year: then birth_date is its first day, and never told as the day.
-- 'day', 'month' or 'year'.
alter table citizen_accounts add column birth_known text not null default 'day';

-- The account that a parked form was written by, as its token says it; null for a page that was shown to nobody in particular.
alter table parked_forms add column writer bytea;
create index parked_forms_browser on parked_forms (browser_hash);

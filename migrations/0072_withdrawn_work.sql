-- What was accepted and then withdrawn stays for some days in a list of the agency that had it, so that whoever had it in hand is told.
comment on table worklist is 'class: distributed; key: holder_agency_id; retention: while the step is open; of what was withdrawn 7 days, until the next withdrawal there';

-- The page that a parked form stood on, where it was sent to an address of its own: whoever does not send it goes back there.
alter table parked_forms add column page text;

-- Removing a file of a draft can be undone for an hour.
comment on table files is 'class: distributed; key: owner_agency_id; retention: with the dossier; with a draft, until it is sent or dropped; bytes and key go when removed, those of a draft''s files after an hour';

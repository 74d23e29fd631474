-- A draft says what of: a dossier to be filed, or the supplement of one that was. Until now the row of a supplement bore the id of its dossier.
alter table drafts add column kind text not null default 'filing' check (kind in ('filing', 'supplement'));
update drafts set kind = 'supplement' where id = dossier_id;
create unique index drafts_supplement on drafts (dossier_id) where kind = 'supplement';

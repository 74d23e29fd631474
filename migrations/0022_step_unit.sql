-- The unit that a step of a route names: a head sees the own unit's work. Null: whoever has the role at that agency.
alter table dossiers add column step_unit text;
alter table worklist add column unit text;

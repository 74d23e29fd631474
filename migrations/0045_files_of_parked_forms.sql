-- Of a parked form that takes files: whether any had been chosen, which must be chosen again. Null for every other form.
alter table parked_forms add column files text;

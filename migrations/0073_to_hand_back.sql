-- What its person is still to get back of a dossier that is over: papers that the desk has, and money. It stays in a list of the desk until
-- they have it.
alter table dossiers add column to_hand_back jsonb;
comment on column dossiers.to_hand_back is 'papers: they wait at the desk; fee: refund or undecided; null while it goes on, and where nothing waits';
alter table worklist add column to_hand_back jsonb;
comment on column worklist.to_hand_back is 'the same, at the desk that received the dossier, once it is over';
comment on table worklist is 'class: distributed; key: holder_agency_id; retention: while the step is open; of what was withdrawn 7 days, until the next withdrawal there; of what is over while its person is to get something back';
create index worklist_back on worklist (holder_agency_id, due_at, dossier_id) where to_hand_back is not null;

-- What clerks have said of dossiers that were withdrawn at the counter, and of which nobody was reminded until now.
update dossiers d set to_hand_back = w.back
  from (select e.owner_agency_id, e.dossier_id, jsonb_strip_nulls(jsonb_build_object(
      'papers', case when e.detail->'back'->>'papers' = 'later' then true end,
      'fee', case when e.detail->'back'->>'fee' = 'refund'
        and (select coalesce(sum(p.amount), 0) from fees f join payments p on p.owner_agency_id = f.owner_agency_id and p.fee_id = f.id
          where f.owner_agency_id = e.owner_agency_id and f.dossier_id = e.dossier_id and p.voided_at is null)
        > (select coalesce(sum(r.amount), 0) from fees f join refunds r on r.owner_agency_id = f.owner_agency_id and r.fee_id = f.id
          where f.owner_agency_id = e.owner_agency_id and f.dossier_id = e.dossier_id)
        then 'refund' end)) as back
    from dossier_events e where e.verb = 'withdraw') w
  where d.owner_agency_id = w.owner_agency_id and d.id = w.dossier_id and d.status = 'withdrawn' and w.back <> '{}'::jsonb;
insert into worklist (holder_agency_id, owner_agency_id, dossier_id, code, procedure_name, owner_name, status, step_name, role, officer_name,
    due_at, received_at, to_hand_back)
  select d.receiver_agency_id, d.owner_agency_id, d.id, d.code, d.procedure_name, d.owner_name, d.status, d.step_name, '', '',
    d.finished_at, d.submitted_at, d.to_hand_back
  from dossiers d where d.to_hand_back is not null
  on conflict (holder_agency_id, owner_agency_id, dossier_id) do update set to_hand_back = excluded.to_hand_back;

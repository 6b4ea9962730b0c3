-- Stage gates: a review of a stage is a call of its own, about the awards of the first call and of those that replaced
-- who was eliminated.
alter table selection.call add column role text not null default 'FIRST';
alter table selection.call add column first_call_id uuid references selection.call;
alter table selection.call add column stage int not null default 0 check (stage >= 0);
alter table selection.call add check ((role = 'FIRST') = (first_call_id is null));
create index call_of_first on selection.call (first_call_id, stage);
-- A stage is reviewed once.
create unique index call_stage_once on selection.call (first_call_id, stage) where role = 'STAGE';

alter table selection.application add column award_id uuid;
alter table selection.award add column stage int not null default 1 check (stage >= 1);

create schema programmes;

create table programmes.appropriation (
    id           uuid primary key,
    programme_id text not null check (length(programme_id) <= 40),
    budget_year  integer not null,
    amount       bigint not null check (amount > 0),
    document     text not null,
    state        text not null check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
    proposal_id  uuid not null,
    proposed_by  text not null,
    proposed_at  timestamptz not null,
    decided_by   text check (decided_by <> proposed_by),
    decided_at   timestamptz,
    reason       text,
    version      bigint not null,
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((state = 'PROPOSED') = (decided_at is null)),
    check ((state = 'REJECTED') = (reason is not null))
);
-- One budget document appropriates once for a programme and year; a rejected one may be proposed again.
create unique index appropriation_once on programmes.appropriation (programme_id, budget_year, document)
    where state <> 'REJECTED';
create index appropriation_of_programme on programmes.appropriation (programme_id, proposed_at desc, id desc);

grant usage on schema programmes to ${appRole};
grant select, insert, update on programmes.appropriation to ${appRole};

create table programmes.seat_grant (
    id           uuid primary key,
    programme_id text not null check (length(programme_id) <= 40),
    seat_year    integer not null,
    seats        integer not null check (seats > 0),
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
create index seat_grant_of_programme on programmes.seat_grant (programme_id, proposed_at desc, id desc);

grant select, insert, update on programmes.seat_grant to ${appRole};

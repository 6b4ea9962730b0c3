-- A value of a product's term as a notice says it. Confirmed, it lies over the files' values in the order of confirmed_no.
create table programmes.term_change (
    id               uuid primary key,
    agency           text not null,
    programme_id     text not null check (length(programme_id) <= 40),
    base_rate_id     text,
    term             text not null,
    purpose          text,
    value            text not null,
    from_day         date not null,
    to_day           date check (to_day >= from_day),
    source_title     text not null,
    source_url       text,
    source_published date,
    confidence       text not null,
    state            text not null check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
    proposal_id      uuid not null,
    proposed_by      text not null,
    proposed_at      timestamptz not null,
    decided_by       text check (decided_by <> proposed_by),
    decided_at       timestamptz,
    reason           text,
    affected         int check (affected >= 0),
    confirmed_no     bigint unique,
    version          bigint not null,
    check ((term = 'BASE_RATE') = (base_rate_id is not null)),
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((state = 'PROPOSED') = (decided_at is null)),
    check ((state = 'REJECTED') = (reason is not null)),
    check ((state = 'CONFIRMED') = (confirmed_no is not null))
);
create index term_change_of_agency on programmes.term_change (agency, proposed_at desc, id desc);

grant select, insert, update on programmes.term_change to ${appRole};

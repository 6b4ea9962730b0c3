-- The register of exceptions: what lifts a limit or a rule for one firm, by whom, how far, until when.
create sequence programmes.exception_number;

create table programmes.exception_approval (
    id           uuid primary key,
    number       text not null unique,
    agency       text not null,
    programme_id text not null check (length(programme_id) <= 40),
    firm_id      uuid not null,
    kind         text not null check (kind in ('LIMIT', 'RULE')),
    lifts        text not null check (length(lifts) <= 64),
    amount_from  bigint not null check (amount_from >= 0),
    amount_to    bigint not null check (amount_to >= amount_from),
    most_uses    integer not null check (most_uses > 0),
    reason       text not null,
    document     text not null,
    expires_on   date not null,
    state        text not null check (state in ('PROPOSED', 'CONFIRMED', 'REJECTED')),
    proposal_id  uuid not null,
    proposed_by  text not null,
    proposed_at  timestamptz not null,
    decided_by   text check (decided_by <> proposed_by),
    decided_at   timestamptz,
    rejection    text,
    version      bigint not null,
    check (kind = 'RULE' or amount_to > amount_from),
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((state = 'PROPOSED') = (decided_at is null)),
    check ((state = 'REJECTED') = (rejection is not null))
);
create index exception_of_agency on programmes.exception_approval (agency, proposed_at desc, id desc);
create index exception_of_firm on programmes.exception_approval (firm_id, lifts);
create index exception_expiring on programmes.exception_approval (expires_on, id)
    where kind = 'LIMIT' and state = 'CONFIRMED';

create table programmes.exception_use (
    exception_id uuid not null references programmes.exception_approval (id),
    reference    text not null check (length(reference) <= 128),
    amount       bigint not null check (amount >= 0),
    used_by      text not null,
    used_on      date not null,
    used_at      timestamptz not null,
    primary key (exception_id, reference)
);

grant usage on sequence programmes.exception_number to ${appRole};
grant select, insert, update on programmes.exception_approval to ${appRole};
grant select, insert, update on programmes.exception_use to ${appRole};

create schema grants;

create sequence grants.grant_number;

create table grants.research_grant (
    id               uuid primary key,
    number           text not null unique,
    award_id         uuid not null,
    stage            int not null check (stage >= 1),
    firm_id          uuid not null,
    programme_id     text not null,
    agency           text not null,
    state            text not null,
    government       bigint not null check (government > 0),
    total            bigint not null check (total = 0 or total >= government),
    government_share numeric(5, 4),
    openness         text,
    bank_code        text,
    months           int not null check (months > 0),
    move_tolerance   numeric(5, 4) not null,
    retention_years  int not null,
    offered_on       date not null,
    offered_at       timestamptz not null,
    starts_on        date,
    ends_on          date,
    closed_on        date,
    reason           text,
    paid             bigint not null check (paid between 0 and government),
    used             bigint not null check (used >= 0),
    disallowed       bigint not null check (disallowed >= 0),
    unspent          bigint not null check (unspent >= 0),
    interest         bigint not null check (interest >= 0),
    returned         bigint not null check (returned between 0 and disallowed + unspent + interest),
    waiting          bigint not null check (waiting >= 0),
    acts             int not null,
    version          bigint not null,
    unique (award_id, stage),
    check (used + disallowed + unspent <= paid)
);
create index research_grant_of_firm on grants.research_grant (firm_id, offered_at desc, id desc);
create index research_grant_queue on grants.research_grant (agency, state, offered_at, id);

create table grants.instalment (
    id           uuid primary key,
    grant_id     uuid not null references grants.research_grant,
    number       int not null,
    amount       bigint not null check (amount >= 0),
    condition_ko text not null,
    condition_en text not null,
    documents    int not null,
    state        text not null,
    payment_id   uuid unique,
    paid_on      date,
    reason       text,
    unique (grant_id, number)
);

create table grants.instalment_evidence (
    instalment_id uuid not null references grants.instalment,
    position      int not null,
    document_name text not null,
    sha256        text not null,
    document_id   uuid,
    primary key (instalment_id, position)
);

create table grants.budget_line (
    id       uuid primary key,
    grant_id uuid not null references grants.research_grant,
    category text not null,
    planned  bigint not null check (planned >= 0),
    amount   bigint not null check (amount >= 0),
    unique (grant_id, category)
);

create table grants.budget_move (
    id            uuid primary key,
    grant_id      uuid not null references grants.research_grant,
    from_category text not null,
    to_category   text not null,
    amount        bigint not null check (amount > 0),
    reason        text not null,
    state         text not null,
    asked_on      date not null
);
create index budget_move_of_grant on grants.budget_move (grant_id);

create table grants.cost (
    id              uuid primary key,
    grant_id        uuid not null references grants.research_grant,
    number          int not null,
    category        text not null,
    incurred_on     date not null,
    amount          bigint not null check (amount > 0),
    payee           text not null,
    description     text not null,
    evidence_number text not null,
    evidence_total  bigint not null check (evidence_total >= amount),
    document_name   text not null,
    sha256          text not null,
    document_id     uuid,
    state           text not null,
    disallowed      bigint not null check (disallowed between 0 and amount),
    reason          text,
    settlement_id   uuid,
    reported_on     date not null,
    unique (grant_id, number)
);

create table grants.settlement (
    id         uuid primary key,
    grant_id   uuid not null references grants.research_grant,
    kind       text not null,
    interest   bigint not null check (interest >= 0),
    used       bigint not null check (used >= 0),
    disallowed bigint not null check (disallowed >= 0),
    unspent    bigint not null check (unspent >= 0),
    asked_on   date not null,
    settled_on date
);
create index settlement_of_grant on grants.settlement (grant_id);

create table grants.matter (
    id          uuid primary key,
    grant_id    uuid not null references grants.research_grant,
    kind        text not null,
    about       uuid not null,
    amount      bigint not null check (amount >= 0),
    state       text not null,
    outcome     text,
    reason      text,
    proposal_id uuid,
    opened_by   text not null,
    opened_on   date not null
);
create index matter_of_grant on grants.matter (grant_id);
create index matter_waiting on grants.matter (grant_id) where state in ('OPEN', 'PROPOSED');

create table grants.returned (
    id         uuid primary key,
    grant_id   uuid not null references grants.research_grant,
    receipt_id uuid unique,
    received   bigint not null check (received >= 0),
    applied    bigint not null check (applied >= 0),
    waiting    bigint not null check (waiting >= 0),
    value_date date not null
);
create index returned_of_grant on grants.returned (grant_id);

create table grants.trail (
    id       uuid primary key,
    grant_id uuid not null references grants.research_grant,
    act      text not null,
    about    uuid not null,
    done_by  text not null,
    done_at  timestamptz not null,
    amount   bigint not null check (amount >= 0),
    note     text
);
create index trail_of_grant on grants.trail (grant_id, done_at, id);

create table grants.firm_view (
    firm_id               uuid primary key,
    name                  text not null,
    name_en               text,
    payout_bank_code      text not null,
    payout_account_sealed text not null,
    payee_name            text not null
);

-- Nothing but the documents of an instalment that is asked for anew is ever deleted (its earlier ones stand in the
-- trail), and the trail is not even changed.
grant usage on schema grants to ${appRole};
grant usage on sequence grants.grant_number to ${appRole};
grant select, insert, update on all tables in schema grants to ${appRole};
grant delete on grants.instalment_evidence to ${appRole};
revoke update on grants.trail from ${appRole};

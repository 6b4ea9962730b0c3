create table selection.ranking (
    id            uuid primary key,
    call_id       uuid not null references selection.call,
    number        int not null,
    inputs        jsonb not null,
    inputs_sha256 text not null,
    ranking       jsonb not null,
    sensitivity   jsonb not null,
    made_by       text not null,
    made_at       timestamptz not null,
    proposal_id   uuid,
    proposed_by   text,
    confirmed_by  text check (confirmed_by <> proposed_by),
    confirmed_on  date,
    reason        text,
    version       bigint not null,
    unique (call_id, number)
);

create table selection.award (
    id             uuid primary key,
    call_id        uuid not null references selection.call,
    call_version   int not null,
    application_id uuid not null references selection.application,
    firm_id        uuid not null,
    programme_id   text not null,
    agency         text not null,
    seat_year      int not null,
    rank           int,
    state          text not null,
    awarded_on     date not null,
    awarded_at     timestamptz not null,
    ended_on       date,
    reason         text,
    version        bigint not null
);
create unique index award_once on selection.award (application_id) where state = 'ACTIVE';
create index award_of_call on selection.award (call_id, awarded_at, id);
create index award_of_firm on selection.award (firm_id, awarded_at, id);

create table selection.appeal (
    id             uuid primary key,
    call_id        uuid not null references selection.call,
    application_id uuid not null references selection.application unique,
    firm_id        uuid not null,
    agency         text not null,
    grounds        text not null,
    state          text not null,
    filed_by       text not null,
    filed_on       date not null,
    filed_at       timestamptz not null,
    due_on         date not null,
    outcome        text,
    reason         text,
    proposal_id    uuid,
    proposed_by    text,
    decided_by     text check (decided_by <> proposed_by),
    decided_on     date,
    version        bigint not null
);
create index appeal_of_agency on selection.appeal (agency, filed_at, id);

grant select, insert, update on selection.ranking, selection.award, selection.appeal to ${appRole};

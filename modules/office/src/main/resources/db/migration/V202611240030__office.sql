create schema office;

create table office.membership (
    id         uuid primary key,
    person     text not null,
    kind       text not null check (kind in ('FIRM', 'AGENCY')),
    party      text not null,
    capacity   text not null check (capacity in ('OWNER', 'STAFF', 'OFFICER')),
    grade      text check ((grade is not null) = (kind = 'AGENCY')),
    granted_by text not null,
    granted_at timestamptz not null,
    ended_at   timestamptz
);
create unique index membership_in_force on office.membership (person, kind, party) where ended_at is null;
create index membership_by_party on office.membership (kind, party) where ended_at is null;

create table office.acting (
    person        text primary key,
    membership_id uuid not null references office.membership
);

create table office.proposal (
    id           uuid primary key,
    kind         text not null,
    subject      uuid not null,
    programme_id text not null,
    amount       bigint not null check (amount >= 0),
    proposed_by  text not null,
    proposed_at  timestamptz not null,
    state        text not null check (state in ('OPEN', 'CONFIRMED', 'REJECTED')),
    decided_by   text check (decided_by <> proposed_by),
    decided_at   timestamptz,
    reason       text,
    version      bigint not null
);
create unique index proposal_open on office.proposal (kind, subject) where state = 'OPEN';
create index proposal_by_subject on office.proposal (subject);

create table office.business_date (
    only_row      boolean primary key default true check (only_row),
    business_date date not null,
    moved_by      text not null,
    moved_at      timestamptz not null
);

create table office.day_job (
    name     text primary key,
    last_day date not null
);

create table office.job (
    name         text primary key,
    next_run_at  timestamptz not null default clock_timestamp(),
    leased_until timestamptz,
    leased_by    uuid,
    runs         bigint not null default 0
);

grant usage on schema office to ${appRole};
grant select, insert, update on all tables in schema office to ${appRole};

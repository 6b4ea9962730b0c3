create table selection.reviewer (
    id            uuid primary key,
    person        text not null,
    name          text not null,
    agency        text not null,
    profile       jsonb not null,
    most_readings int not null check (most_readings between 0 and 1000),
    state         text not null,
    registered_by text not null,
    registered_at timestamptz not null,
    version       bigint not null,
    unique (person, agency)
);
create index reviewer_of_agency on selection.reviewer (agency, registered_at desc, id desc);

-- Who is tied to whom, as officers recorded it with a source. Ended ties stay: they count for some years.
create table selection.tie (
    id          uuid primary key,
    one         text not null,
    other       text not null,
    relation    text not null,
    from_on     date,
    to_on       date,
    source      text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    check (one <> other),
    check (to_on is null or from_on is null or from_on <= to_on)
);

create table selection.panel_member (
    id          uuid primary key,
    call_id     uuid not null references selection.call,
    reviewer_id uuid not null references selection.reviewer,
    state       text not null,
    seated_by   text not null,
    seated_at   timestamptz not null,
    left_at     timestamptz,
    reason      text,
    unique (call_id, reviewer_id)
);

-- Why a reviewer must not read an application: 제척, 기피, 회피.
create table selection.objection (
    id             uuid primary key,
    call_id        uuid not null references selection.call,
    application_id uuid not null references selection.application,
    reviewer_id    uuid not null references selection.reviewer,
    way            text not null,
    state          text not null,
    reason         text not null,
    raised_by      text not null,
    raised_at      timestamptz not null,
    decided_by     text,
    decided_at     timestamptz,
    decision       text,
    version        bigint not null,
    unique (application_id, reviewer_id, way)
);
create index objection_of_call on selection.objection (call_id, raised_at, id);

create table selection.assignment_run (
    id           uuid primary key,
    call_id      uuid not null references selection.call,
    number       int not null,
    roster_sha256 text not null,
    outcome      text not null,
    pairs        int not null,
    result       jsonb not null,
    made_by      text not null,
    made_at      timestamptz not null,
    unique (call_id, number)
);

create table selection.review (
    id             uuid primary key,
    call_id        uuid not null references selection.call,
    application_id uuid not null references selection.application,
    reviewer_id    uuid not null references selection.reviewer,
    run_id         uuid not null references selection.assignment_run,
    state          text not null,
    sheet          jsonb not null,
    assigned_at    timestamptz not null,
    saved_at       timestamptz,
    submitted_at   timestamptz,
    reason         text,
    version        bigint not null
);
create unique index review_once on selection.review (application_id, reviewer_id) where state <> 'DISCARDED';
create index review_of_call on selection.review (call_id, state);
create index review_of_reviewer on selection.review (reviewer_id, assigned_at desc, id desc);

grant select, insert, update on selection.reviewer, selection.panel_member, selection.objection,
    selection.review to ${appRole};
grant select, insert on selection.tie, selection.assignment_run to ${appRole};

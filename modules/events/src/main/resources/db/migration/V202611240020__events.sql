-- The post office. Written by every module (outbox) and by nobody but kr.jangbu.events otherwise.
create schema events;

-- What happened, not yet or already sent. seq orders rows as they were inserted; commits land out of
-- order, so the relay asks for unpublished rows and never for "seq greater than the last one".
create table events.outbox (
    seq          bigint generated always as identity primary key,
    id           uuid        not null unique,
    type         text        not null,
    topic        text        not null,
    source       text        not null,
    aggregate    uuid        not null,
    payload      text        not null,
    traceparent  text        not null,
    occurred_at  timestamptz not null default clock_timestamp(),
    published_at timestamptz
);
create index outbox_unpublished on events.outbox (seq) where published_at is null;
create index outbox_published on events.outbox (published_at) where published_at is not null;

-- Who has taken which event. Inserted in the listener's own transaction: a second delivery finds it.
create table events.inbox (
    consumer text        not null,
    event_id uuid        not null,
    taken_at timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
);
create index inbox_taken on events.inbox (taken_at);

-- Events that a listener could not take, and those that wait behind them for the same aggregate.
create table events.parked (
    seq         bigint generated always as identity primary key,
    id          uuid        not null unique,
    consumer    text        not null,
    event_id    uuid        not null,
    type        text        not null,
    source      text        not null,
    aggregate   uuid        not null,
    payload     text        not null,
    original    text,                       -- the payload as it came, once somebody fixed it
    fixed_by    text,
    traceparent text        not null,
    occurred_at timestamptz not null,
    error       text        not null,
    tries       integer     not null check (tries >= 0),
    parked_at   timestamptz not null default clock_timestamp(),
    state       text        not null default 'PARKED' check (state in ('PARKED', 'REPLAYED', 'DISCARDED')),
    resolved_by text,
    resolved_at timestamptz,
    note        text,
    unique (consumer, event_id),
    check ((state = 'PARKED') = (resolved_at is null))
);
create index parked_open on events.parked (consumer, aggregate, seq) where state = 'PARKED';

grant usage on schema events to ${appRole};
grant select, insert, update, delete on events.outbox, events.inbox to ${appRole};
grant select, insert, update on events.parked to ${appRole};

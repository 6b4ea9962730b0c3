create schema banks;

create table banks.instruction (
    id                   uuid primary key,
    reference            uuid not null,
    kind                 text not null,
    bank_code            text not null,
    amount               bigint not null check (amount > 0),
    payee_name           text not null,
    payee_bank_code      text not null,
    payee_account_sealed text not null,
    due_on               date not null,
    state                text not null,
    bank_reference       text,
    value_date           date,
    reason_code          text,
    reason               text,
    ready_at             timestamptz not null,
    version              bigint not null
);
create index instruction_of_bank on banks.instruction (bank_code, state, id);
create index instruction_of_reference on banks.instruction (reference);

create table banks.receipt (
    id              uuid primary key,
    bank_code       text not null,
    bank_reference  text not null,
    reference       uuid not null,
    purpose         text not null,
    amount          bigint not null check (amount > 0),
    value_date      date not null,
    recorded_at     timestamptz not null,
    request_id      uuid not null,
    principal       bigint,
    interest        bigint,
    unapplied       bigint,
    unique (bank_code, bank_reference)
);
create index receipt_of_reference on banks.receipt (reference);

grant usage on schema banks to ${appRole};
grant select, insert, update on all tables in schema banks to ${appRole};

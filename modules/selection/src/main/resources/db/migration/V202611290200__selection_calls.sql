create schema selection;

create sequence selection.call_number;
create sequence selection.application_number;
create sequence selection.receipt_number;

create table selection.call (
    id              uuid primary key,
    number          text not null unique,
    programme_id    text not null,
    agency          text not null,
    template_id     text not null,
    state           text not null,
    current_version int not null,
    created_at      timestamptz not null,
    changes         bigint not null,
    version         bigint not null
);
create index call_of_agency on selection.call (agency, created_at desc, id desc);

create table selection.call_version (
    id           uuid primary key,
    call_id      uuid not null references selection.call,
    number       int not null,
    state        text not null,
    name_ko      text not null,
    name_en      text not null,
    opens_at     timestamptz not null,
    closes_at    timestamptz not null,
    terms        jsonb not null,
    reason       text,
    drafted_by   text not null,
    proposal_id  uuid,
    proposed_by  text,
    published_by text,
    published_at timestamptz,
    unique (call_id, number),
    check (opens_at < closes_at)
);
create index call_version_bell on selection.call_version (closes_at);

-- What was published stays as it was published: a later version takes its place instead.
create function selection.published_stays() returns trigger language plpgsql as $$
begin
    if old.state in ('PUBLISHED', 'SUPERSEDED')
       and (new.terms, new.name_ko, new.name_en, new.opens_at, new.closes_at, new.number,
            new.call_id, new.published_by, new.published_at)
           is distinct from
           (old.terms, old.name_ko, old.name_en, old.opens_at, old.closes_at, old.number,
            old.call_id, old.published_by, old.published_at) then
        raise exception 'version % of call % is published: it cannot be edited', old.number, old.call_id;
    end if;
    if old.state in ('PUBLISHED', 'SUPERSEDED') and new.state not in ('PUBLISHED', 'SUPERSEDED') then
        raise exception 'version % of call % is published: it cannot be taken back', old.number, old.call_id;
    end if;
    return new;
end $$;
create trigger published_stays before update on selection.call_version
    for each row execute function selection.published_stays();

create table selection.application (
    id               uuid primary key,
    number           text not null unique,
    call_id          uuid not null references selection.call,
    programme_id     text not null,
    agency           text not null,
    firm_id          uuid not null,
    state            text not null,
    content          jsonb not null,
    content_sha256   text not null,
    submissions      int not null,
    call_version     int not null,
    submitted_sha256 text,
    submitted_at     timestamptz,
    created_by       text not null,
    created_at       timestamptz not null,
    saved_at         timestamptz not null,
    reason           text,
    blocks           int not null,
    unresolved       int not null,
    version          bigint not null
);
create index application_of_firm on selection.application (firm_id, created_at desc, id desc);
create index application_of_call on selection.application (call_id, submitted_at, id);
create index application_state on selection.application (call_id, state);

create table selection.finding (
    application_id uuid not null references selection.application,
    position       int not null,
    code           text not null,
    severity       text not null,
    message_ko     text not null,
    message_en     text not null,
    citation       text not null,
    resolution     text,
    resolved_by    text,
    resolved_at    timestamptz,
    primary key (application_id, position)
);

-- Written by the one statement that compares the database's clock with the bell. The service has no
-- right to change or delete a row.
create table selection.submission (
    id             uuid primary key,
    application_id uuid not null references selection.application,
    number         int not null,
    receipt_number text not null unique,
    call_version   int not null,
    content        jsonb not null,
    sha256         text not null,
    submitted_by   text not null,
    received_at    timestamptz not null,
    unique (application_id, number)
);

-- Which party's place in a call is taken, by which application. The primary key is the rule "one
-- per firm and related group": two applications of one group share a key, and the second insert
-- waits for the first transaction and then fails to insert.
create table selection.place (
    call_id        uuid not null references selection.call,
    party_key      text not null,
    application_id uuid not null references selection.application,
    primary key (call_id, party_key)
);
create index place_of_application on selection.place (application_id);

create table selection.firm_view (
    firm_id         uuid primary key,
    name            text not null,
    name_en         text,
    business_number text not null,
    founded_on      date not null,
    ksic_code       text not null,
    size_class      text not null,
    capital_area    boolean not null,
    youth_founder   boolean,
    corporation     boolean not null
);

grant usage on schema selection to ${appRole};
grant usage on all sequences in schema selection to ${appRole};
grant select, insert, update on selection.call, selection.call_version, selection.application,
    selection.finding, selection.firm_view to ${appRole};
grant select, insert on selection.submission, selection.place to ${appRole};
grant delete on selection.finding, selection.place to ${appRole};

create table firms.designation (
    id              uuid primary key,
    firm_id         uuid not null references firms.firm,
    programme_id    text not null,
    agency          text not null,
    award_id        uuid not null,
    state           text not null check (state in ('VALID', 'SUSPENDED', 'REVOKED', 'EXPIRED', 'GIVEN_UP')),
    valid_from      date not null,
    valid_to        date not null check (valid_to >= valid_from),
    period          int not null check (period >= 1),
    made_at         timestamptz not null,
    proposed        text check (proposed in ('REVOCATION', 'RENEWAL')),
    proposal_id     uuid check ((proposal_id is null) = (proposed is null)),
    proposed_reason text,
    proposed_basis  text,
    withheld_by     uuid check (withheld_by is null or state <> 'VALID'),
    ended_on        date check ((ended_on is null) = (state in ('VALID', 'SUSPENDED'))),
    version         bigint not null
);
-- A firm has one designation of a programme at a time.
create unique index designation_present on firms.designation (firm_id, programme_id) where ended_on is null;
create index designation_of_firm on firms.designation (firm_id, made_at);
create index designation_latest on firms.designation (made_at, id);
create index designation_running on firms.designation (valid_to) where ended_on is null;
create index designation_of_award on firms.designation (award_id);

-- An award counts once, whatever becomes of the designation.
create table firms.designation_award (
    award_id       uuid primary key,
    designation_id uuid not null references firms.designation
);

create table firms.designation_event (
    designation_id uuid not null references firms.designation,
    position       int not null,
    kind           text not null,
    happened_on    date not null,
    done_by        text,
    reason         text,
    legal_basis    text,
    primary key (designation_id, position)
);

create table firms.annual_check (
    id             uuid primary key,
    designation_id uuid not null references firms.designation,
    number         int not null,
    due_on         date not null,
    evidence       text,
    answered_by    text,
    answered_on    date,
    outcome        text check (outcome in ('PASSED', 'CONDITIONS', 'FAILED')),
    note           text,
    judged_by      text,
    judged_on      date,
    flagged        boolean not null,
    version        bigint not null,
    unique (designation_id, number)
);
create index annual_check_open on firms.annual_check (due_on) where outcome is null and not flagged;

create sequence firms.certificate_number;
create table firms.certificate (
    number                       text primary key,
    designation_id               uuid not null references firms.designation,
    period                       int not null,
    firm_name                    text not null,
    business_registration_number text not null,
    programme_id                 text not null,
    title_ko                     text not null,
    title_en                     text not null,
    agency_ko                    text not null,
    valid_from                   date not null,
    valid_to                     date not null,
    issued_on                    date not null,
    signature                    text not null,
    public_key                   text not null,
    unique (designation_id, period)
);

grant select, insert, update on firms.designation, firms.annual_check to ${appRole};
-- Hibernate writes a collection anew where its order would change; ours only grows.
grant select, insert on firms.designation_award, firms.designation_event, firms.certificate to ${appRole};
grant usage on sequence firms.certificate_number to ${appRole};

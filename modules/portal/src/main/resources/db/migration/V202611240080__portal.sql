-- Read models: what the portal was told by events. Nothing here is the truth; all of it can be told again.
create schema portal;

create table portal.firm (
    firm_id uuid primary key,
    name    text not null,
    name_en text
);

create table portal.loan (
    loan_id        uuid primary key,
    firm_id        uuid not null,
    programme_id   text not null,
    number         text not null,
    purpose        text not null,
    amount         bigint not null check (amount >= 0),
    applied_on     date not null,
    stage          text not null,
    stage_since    date not null,
    reason         text,
    annual_rate    numeric,
    bank_code      text,
    first_due_on   date,
    matures_on     date,
    outstanding    bigint not null default 0 check (outstanding >= 0),
    fell_due       bigint not null default 0 check (fell_due >= 0),
    repaid         bigint not null default 0 check (repaid >= 0),
    last_due       int not null default 0,
    last_due_on    date,
    version        bigint not null
);
create index loan_of_firm on portal.loan (firm_id, applied_on desc, number desc);
create index loan_of_programme on portal.loan (programme_id, stage);

create table portal.appropriation (
    appropriation_id uuid primary key,
    programme_id     text not null,
    budget_year      int not null,
    amount           bigint not null check (amount > 0),
    document         text not null,
    confirmed_on     date not null
);
create index appropriation_of_year on portal.appropriation (budget_year, programme_id);

grant usage on schema portal to ${appRole};
grant select, insert, update on all tables in schema portal to ${appRole};

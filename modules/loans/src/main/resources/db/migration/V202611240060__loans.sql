create schema loans;

create sequence loans.loan_number;

create table loans.loan (
    id                uuid primary key,
    number            text not null unique,
    firm_id           uuid not null,
    programme_id      text not null,
    agency            text not null,
    purpose           text not null,
    amount            bigint not null check (amount > 0),
    bank_code         text not null,
    cost_evidence     text not null,
    cost_description  text not null,
    cost              bigint not null check (cost >= amount),
    annual_rate       numeric(12, 10) not null check (annual_rate >= 0),
    term_months       int not null,
    grace_months      int not null,
    months_per_period int not null,
    won_multiple      bigint not null,
    remainder_to      text not null,
    budget_year       int not null,
    state             text not null,
    applied_by        text not null,
    applied_on        date not null,
    applied_at        timestamptz not null,
    proposal_id       uuid,
    proposed_outcome  text,
    reason            text,
    payment_id        uuid unique,
    disbursed_on      date,
    version           bigint not null
);
create index loan_of_firm on loans.loan (firm_id, applied_at desc, id desc);
create index loan_queue on loans.loan (agency, state, applied_at, id);

create table loans.finding (
    loan_id     uuid not null references loans.loan,
    position    int not null,
    code        text not null,
    severity    text not null,
    message_ko  text not null,
    message_en  text not null,
    citation    text not null,
    resolution  text,
    resolved_by text,
    primary key (loan_id, position)
);

create table loans.installment (
    id                uuid primary key,
    loan_id           uuid not null references loans.loan,
    number            int not null,
    due_on            date not null,
    days              int not null,
    principal         bigint not null check (principal >= 0),
    interest          bigint not null check (interest >= 0),
    outstanding_after bigint not null check (outstanding_after >= 0),
    principal_paid    bigint not null check (principal_paid between 0 and principal),
    interest_paid     bigint not null check (interest_paid between 0 and interest),
    fell_due          boolean not null,
    unique (loan_id, number)
);
create index installment_not_announced on loans.installment (due_on) where not fell_due;

create table loans.repayment (
    id         uuid primary key,
    loan_id    uuid not null references loans.loan,
    receipt_id uuid,
    received   bigint not null check (received >= 0),
    principal  bigint not null check (principal >= 0),
    interest   bigint not null check (interest >= 0),
    unapplied  bigint not null check (unapplied >= 0),
    value_date date not null,
    applied_on date not null
);
create index repayment_of_loan on loans.repayment (loan_id, applied_on, id);
create unique index repayment_of_receipt on loans.repayment (receipt_id);

create table loans.firm_view (
    firm_id               uuid primary key,
    name                  text not null,
    business_number       text not null,
    founded_on            date not null,
    ksic_code             text not null,
    size_class            text not null,
    capital_area          boolean not null,
    youth_founder         boolean,
    payout_bank_code      text not null,
    payout_account_sealed text not null,
    payee_name            text not null
);

grant usage on schema loans to ${appRole};
grant usage on sequence loans.loan_number to ${appRole};
grant select, insert, update on all tables in schema loans to ${appRole};
grant delete on loans.finding to ${appRole};

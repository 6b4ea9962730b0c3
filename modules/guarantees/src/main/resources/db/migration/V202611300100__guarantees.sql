create schema guarantees;

create sequence guarantees.guarantee_number;
create sequence guarantees.letter_number;

create table guarantees.guarantee (
    id                       uuid primary key,
    number                   text not null unique,
    firm_id                  uuid not null,
    programme_id             text not null,
    agency                   text not null,
    purpose                  text not null,
    loan_amount              bigint not null check (loan_amount > 0),
    ratio                    numeric(7, 6) not null check (ratio > 0 and ratio <= 1),
    amount                   bigint not null check (amount > 0 and amount <= loan_amount),
    bank_code                text not null,
    term_months              int not null check (term_months > 0),
    budget_year              int not null,
    state                    text not null,
    applied_by               text not null,
    applied_on               date not null,
    applied_at               timestamptz not null,
    assessment_steps         int not null,
    consulted_by             text,
    consulted_on             date,
    consultation_note        text,
    investigated_by          text,
    investigated_on          date,
    investigation_note       text,
    model_version            text,
    model_score              int,
    model_grade              text,
    grade                    text,
    grade_reason             text,
    evaluated_by             text,
    evaluated_on             date,
    proposal_id              uuid,
    proposed_outcome         text,
    reason                   text,
    designation_programme_id text,
    starts_on                date,
    ends_on                  date,
    fee_due                  bigint not null check (fee_due >= 0),
    waiting                  bigint not null check (waiting >= 0),
    drawn                    bigint not null check (drawn between 0 and loan_amount),
    outstanding              bigint not null check (outstanding between 0 and drawn),
    exposure                 bigint not null check (exposure between 0 and amount),
    refundable               bigint not null check (refundable >= 0),
    reported_on              date,
    payment_id               uuid unique,
    refund_id                uuid unique,
    settlement_left          bigint check (settlement_left >= 0),
    owed_principal           bigint not null check (owed_principal >= 0),
    owed_damages             bigint not null check (owed_damages >= 0),
    owed_penalty             bigint not null check (owed_penalty >= 0),
    owed_fees                bigint not null check (owed_fees >= 0),
    owed_costs               bigint not null check (owed_costs >= 0),
    damages_until            date,
    recovered                bigint not null check (recovered >= 0),
    special                  bigint not null check (special >= 0),
    version                  bigint not null
);
create index guarantee_of_firm on guarantees.guarantee (firm_id, applied_at desc, id desc);
create index guarantee_queue on guarantees.guarantee (agency, state, applied_at, id);
create index guarantee_of_bank on guarantees.guarantee (bank_code, state, applied_at, id);

-- On whose caps it draws: the firm's own first.
create table guarantees.drawn_firm (
    guarantee_id uuid not null references guarantees.guarantee,
    position     int not null,
    firm_id      uuid not null,
    primary key (guarantee_id, position)
);

create table guarantees.factor (
    guarantee_id uuid not null references guarantees.guarantee,
    position     int not null,
    code         text not null,
    primary key (guarantee_id, position)
);

create table guarantees.grade_reason (
    guarantee_id uuid not null references guarantees.guarantee,
    position     int not null,
    code         text not null,
    points       int not null,
    most         int not null,
    text_ko      text not null,
    text_en      text not null,
    primary key (guarantee_id, position)
);

create table guarantees.finding (
    guarantee_id uuid not null references guarantees.guarantee,
    position     int not null,
    code         text not null,
    severity     text not null,
    message_ko   text not null,
    message_en   text not null,
    citation     text not null,
    resolution   text,
    resolved_by  text,
    primary key (guarantee_id, position)
);

create table guarantees.charge (
    id           uuid primary key,
    guarantee_id uuid not null references guarantees.guarantee,
    programme_id text not null,
    kind         text not null,
    guaranteed   bigint not null check (guaranteed > 0),
    annual_rate  numeric(9, 8) not null,
    sum_of_parts numeric(9, 8) not null,
    least_rate   numeric(9, 8) not null,
    most_rate    numeric(9, 8) not null,
    starts_on    date not null,
    ends_on      date not null check (ends_on > starts_on),
    fee          bigint not null check (fee >= 0),
    paid_on      date,
    closed_on    date
);
create index charge_of_guarantee on guarantees.charge (guarantee_id, starts_on, id);
create index charge_running on guarantees.charge (programme_id, id)
    where paid_on is not null and closed_on is null;

create table guarantees.charge_part (
    charge_id  uuid not null references guarantees.charge,
    position   int not null,
    code       text not null,
    name_ko    text not null,
    name_en    text not null,
    rate       numeric(9, 8) not null,
    source     text not null,
    confidence text not null,
    primary key (charge_id, position)
);

-- What of a charge became income: adds up to what the books took as income of the programme. A charge that ends may
-- give back what a day's work had taken already.
create table guarantees.earning (
    charge_id uuid not null references guarantees.charge,
    earned_on date not null,
    amount    bigint not null,
    closing   boolean not null,
    primary key (charge_id, earned_on, closing)
);

create table guarantees.letter (
    id                  uuid primary key,
    guarantee_id        uuid not null references guarantees.guarantee,
    number              text not null,
    letter_version      int not null check (letter_version >= 1),
    firm_name           text not null,
    registration_number text not null,
    guarantor           text not null,
    product_ko          text not null,
    product_en          text not null,
    bank_code           text not null,
    bank_name           text not null,
    purpose             text not null,
    loan_amount         bigint not null,
    ratio               numeric(7, 6) not null,
    amount              bigint not null,
    starts_on           date not null,
    ends_on             date not null,
    lend_by             date not null,
    issued_on           date not null,
    signature           text not null,
    public_key          text not null,
    revoked_on          date,
    revoked_because     text,
    unique (number, letter_version),
    unique (guarantee_id, letter_version)
);

create table guarantees.report (
    id             uuid primary key,
    guarantee_id   uuid not null references guarantees.guarantee,
    kind           text not null,
    counts_on      date not null,
    told_at        timestamptz not null,
    amount         bigint not null check (amount >= 0),
    outstanding    bigint not null check (outstanding >= 0),
    exposure       bigint not null check (exposure >= 0),
    bank_reference text,
    annual_rate    numeric(9, 8),
    matures_on     date
);
create index report_of_guarantee on guarantees.report (guarantee_id, told_at desc, id desc);

create table guarantees.accident (
    id               uuid primary key,
    guarantee_id     uuid not null references guarantees.guarantee,
    trigger          text not null,
    occurred_on      date not null,
    noticed_on       date not null,
    details          text not null,
    notice_late_days int not null check (notice_late_days >= 0),
    normalised_on    date
);
create index accident_of_guarantee on guarantees.accident (guarantee_id, noticed_on desc, id desc);

create table guarantees.claim (
    id                uuid primary key,
    guarantee_id      uuid not null references guarantees.guarantee,
    accident_id       uuid not null references guarantees.accident,
    claimed_on        date not null,
    principal         bigint not null check (principal > 0),
    interest          bigint not null check (interest >= 0),
    costs             bigint not null check (costs >= 0),
    interest_from     date not null,
    annual_rate       numeric(9, 8) not null,
    account_sealed    text not null,
    off_time_days     int not null check (off_time_days >= 0),
    outcome           text,
    refused_principal bigint not null check (refused_principal between 0 and principal),
    refused_interest  bigint not null check (refused_interest between 0 and interest),
    refused_costs     bigint not null check (refused_costs between 0 and costs),
    reason            text,
    pay_on            date,
    paid_on           date
);
create index claim_of_guarantee on guarantees.claim (guarantee_id, claimed_on desc, id desc);

create table guarantees.claim_paper (
    claim_id uuid not null references guarantees.claim,
    position int not null,
    name     text not null,
    sha256   text not null,
    primary key (claim_id, position)
);

create table guarantees.claim_ground (
    claim_id uuid not null references guarantees.claim,
    position int not null,
    ground   text not null,
    primary key (claim_id, position)
);

create table guarantees.change (
    id           uuid primary key,
    guarantee_id uuid not null references guarantees.guarantee,
    kind         text not null,
    state        text not null,
    months       int,
    amount       bigint,
    reason       text not null,
    asked_by     text not null,
    asked_on     date not null,
    proposal_id  uuid,
    charge_id    uuid unique references guarantees.charge,
    answer       text
);
create index change_of_guarantee on guarantees.change (guarantee_id, asked_on desc, id desc);

create table guarantees.money (
    id           uuid primary key,
    guarantee_id uuid not null references guarantees.guarantee,
    receipt_id   uuid unique,
    purpose      text not null,
    received     bigint not null check (received >= 0),
    applied      bigint not null check (applied >= 0),
    waiting      bigint not null check (waiting >= 0),
    value_date   date not null
);
create index money_of_guarantee on guarantees.money (guarantee_id, value_date, id);

-- What firms told us.
create table guarantees.firm_view (
    firm_id               uuid primary key,
    name                  text not null,
    name_en               text,
    business_number       text not null,
    founded_on            date not null,
    size_class            text not null,
    capital_area          boolean not null,
    youth_founder         boolean,
    tax_office_status     text,
    revenue               bigint,
    revenue_before        bigint,
    rnd_spend             bigint,
    debt_ratio            numeric,
    payout_bank_code      text not null,
    payout_account_sealed text not null,
    payee_name            text not null,
    payout_name_check     text,
    firm_version          bigint
);
create index firm_view_number on guarantees.firm_view (business_number);

create table guarantees.tie (
    firm_key  text not null,
    party_key text not null,
    share     numeric(7, 6) not null,
    from_on   date,
    until     date
);
create index tie_of_firm on guarantees.tie (firm_key);
create index tie_of_party on guarantees.tie (party_key);

create table guarantees.designation (
    designation_id uuid primary key,
    firm_id        uuid not null,
    programme_id   text not null,
    ended_on       date
);
create index designation_of_firm on guarantees.designation (firm_id);

-- What is written down once stays; what is set anew while it is examined may be taken away.
grant usage on schema guarantees to ${appRole};
grant usage on all sequences in schema guarantees to ${appRole};
grant select, insert, update on all tables in schema guarantees to ${appRole};
grant delete on guarantees.factor, guarantees.grade_reason, guarantees.drawn_firm, guarantees.finding,
    guarantees.claim_ground, guarantees.tie to ${appRole};
revoke update on guarantees.charge_part, guarantees.earning, guarantees.money, guarantees.report,
    guarantees.claim_paper from ${appRole};

-- A loan's life is told from what happened to it; everything else about it is derived.

do $$ begin
    if exists (select from loans.loan where disbursed_on is not null) then
        raise exception 'loans of an earlier trial run cannot be carried over'
            using hint = 'start with an empty database (./run: delete .jangbu)';
    end if;
end $$;

alter table loans.loan
    add column base_rate_id       text,
    add column spread             numeric(12, 10),
    add column method             text not null default 'EQUAL_INSTALLMENT',
    add column day_count          text not null default 'ACT_365F',
    add column due_rule           text not null default 'FOLLOWING',
    add column rounding_mode      text not null default 'DOWN',
    add column late_surcharge     numeric(12, 10) not null default 0.03,
    add column late_cap           numeric(12, 10) not null default 0.11,
    add column late_interest_days int not null default 14,
    add column late_missed_in_row int not null default 2,
    add column waterfall          text not null default 'COSTS,DEFAULT_INTEREST,INTEREST,PRINCIPAL',
    add check ((base_rate_id is null) = (spread is null));
alter table loans.loan
    alter column method drop default, alter column day_count drop default, alter column due_rule drop default,
    alter column rounding_mode drop default, alter column late_surcharge drop default,
    alter column late_cap drop default, alter column late_interest_days drop default,
    alter column late_missed_in_row drop default, alter column waterfall drop default;

-- What happened, as it was recorded. Never changed but for being taken back.
create table loans.occurrence (
    id                 uuid primary key,
    loan_id            uuid not null references loans.loan,
    number             int not null,
    kind               text not null,
    counts_on          date not null,
    amount             bigint check (amount > 0),
    rate               numeric(12, 10) check (rate >= 0),
    more_periods       int,
    more_grace         int,
    arrears            text,
    keep               text,
    until_day          date,
    receipt_id         uuid unique,
    reason             text not null,
    recorded_by        text not null,
    recorded_on        date not null,
    recorded_at        timestamptz not null,
    taken_back_on      date,
    taken_back_because text,
    unique (loan_id, number),
    check ((taken_back_on is null) = (taken_back_because is null))
);

-- What is in the books of a loan, by day and kind.
create table loans.movement (
    loan_id   uuid not null references loans.loan,
    counts_on date not null,
    kind      text not null,
    amount    bigint not null,
    primary key (loan_id, counts_on, kind)
);

-- How a running loan stood when it was last told.
create table loans.standing (
    loan_id              uuid primary key references loans.loan,
    programme_id         text not null,
    base_rate_id         text,
    spread               numeric(12, 10),
    day_count            text not null,
    won_multiple         bigint not null,
    rounding_mode        text not null,
    tellings             int not null,
    told_through         date not null,
    look_again_on        date not null,
    annual_rate          numeric(12, 10) not null,
    outstanding          bigint not null,
    not_due              bigint not null,
    overdue_principal    bigint not null,
    overdue_interest     bigint not null,
    late_due             bigint not null,
    costs_due            bigint not null,
    unapplied            bigint not null,
    unpaid_since         date,
    interest_due         bigint not null,
    interest_numerator   numeric not null,
    interest_denominator bigint not null,
    accrued              bigint not null default 0
) with (fillfactor = 70);   -- the close of day changes "accrued" of all, in place
create index standing_to_look_at on loans.standing (look_again_on);

-- What a day earned, loan by loan, in rows of many.
create table loans.accrual (
    day          date not null,
    programme_id text not null,
    part         uuid not null,   -- after which loan it begins
    amount       bigint not null,
    loan_ids     uuid[] not null,
    amounts      bigint[] not null,
    primary key (day, programme_id, part),
    check (array_length(loan_ids, 1) = array_length(amounts, 1))
);

create table loans.accrual_progress (
    day        date primary key,
    after_loan uuid not null
);

-- The days between two dates over 365 * 366: those in leap years over 366, others over 365.
create function loans.act_act(from_day date, to_day date) returns bigint
    language sql immutable parallel safe as $$
    select coalesce(sum(
        (least(to_day, make_date(y + 1, 1, 1)) - greatest(from_day, make_date(y, 1, 1)))
        * case when make_date(y, 3, 1) - make_date(y, 2, 28) = 2 then 365 else 366 end), 0)::bigint
    from generate_series(extract(year from from_day)::int, extract(year from to_day)::int) y
    where least(to_day, make_date(y + 1, 1, 1)) > greatest(from_day, make_date(y, 1, 1))
$$;

drop table loans.repayment;
create table loans.repayment (
    id               uuid primary key,
    loan_id          uuid not null references loans.loan,
    position         int not null,
    receipt_id       uuid,
    received         bigint not null check (received >= 0),
    costs            bigint not null check (costs >= 0),
    default_interest bigint not null check (default_interest >= 0),
    interest         bigint not null check (interest >= 0),
    principal        bigint not null check (principal >= 0),
    recovered        bigint not null check (recovered >= 0),
    unapplied        bigint not null check (unapplied >= 0),
    value_date       date not null,
    applied_on       date not null,
    unique (loan_id, position)
);

drop index loans.installment_not_announced;

grant select, insert, update on loans.occurrence, loans.movement, loans.standing, loans.repayment to ${appRole};
grant select, insert on loans.accrual to ${appRole};
grant select, insert, update on loans.accrual_progress to ${appRole};
grant delete on loans.repayment, loans.installment to ${appRole};

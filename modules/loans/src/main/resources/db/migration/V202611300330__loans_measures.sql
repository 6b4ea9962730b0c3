create table loans.measure (
    id               uuid primary key,
    loan_id          uuid not null references loans.loan,
    kind             text not null,
    counts_on        date not null,
    amount           bigint check (amount > 0),
    more_periods     int check (more_periods >= 0),
    more_grace       int check (more_grace >= 0),
    arrears          text,
    until_day        date,
    reason           text not null,
    state            text not null,
    proposal_id      uuid not null,
    proposed_by      text not null,
    proposed_at      timestamptz not null,
    returned_because text,
    check ((state = 'RETURNED') = (returned_because is not null))
);
create index measure_of_loan on loans.measure (loan_id, proposed_at desc, id desc);
grant select, insert, update on loans.measure to ${appRole};

-- For what a loan was refused; a granted reconsideration leaves it as it was.
create table loans.refusal (
    proposal_id  uuid primary key,
    loan_id      uuid not null references loans.loan,
    refused_on   date not null,
    reason       text not null,
    reapply_from date
);
create index refusal_by_loan on loans.refusal (loan_id);

create table loans.refusal_clause (
    proposal_id uuid not null references loans.refusal,
    position    int not null,
    code        text not null,
    primary key (proposal_id, position)
);

grant select, insert on loans.refusal, loans.refusal_clause to ${appRole};

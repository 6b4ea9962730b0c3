-- Money is drawn at once or in tranches, each against evidence.
alter table loans.loan
    add column payment_under_way boolean not null default false,
    add column drawn             bigint not null default 0 check (drawn >= 0),
    add column released          bigint not null default 0 check (released >= 0),
    add column tranches          int not null default 0,
    add check (drawn + released <= amount);

create table loans.drawdown (
    payment_id   uuid primary key,
    loan_id      uuid not null references loans.loan,
    number       int not null,
    amount       bigint not null check (amount > 0),
    state        text not null,
    requested_on date not null,
    requested_by text not null,
    settled_on   date,
    refusal      text,
    unique (loan_id, number),
    check ((state = 'REQUESTED') = (settled_on is null)),
    check ((state = 'REFUSED') = (refusal is not null))
);

create table loans.drawdown_evidence (
    payment_id  uuid not null references loans.drawdown,
    position    int not null,
    document_id uuid not null,
    primary key (payment_id, position)
);

grant select, insert, update on loans.drawdown to ${appRole};
grant select, insert on loans.drawdown_evidence to ${appRole};

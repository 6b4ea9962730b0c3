-- Figures come whole with each news of how a loan stands, not as differences.
alter table portal.loan
    add column telling int not null default 0,
    add column due bigint not null default 0,
    add column days_late int not null default 0,
    drop column fell_due,
    drop column repaid;

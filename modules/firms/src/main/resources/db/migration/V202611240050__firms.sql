create schema firms;

create table firms.firm (
    id                           uuid primary key,
    business_registration_number char(10) not null unique,
    name                         text not null,
    name_en                      text,
    corporate_number             text,
    representative               text not null,
    youth_founder                boolean not null,
    founded_on                   date not null,
    ksic_code                    text not null,
    ksic_version                 int not null,
    region                       text not null,
    size_class                   text not null,
    payout_bank_code             text not null,
    payout_account_sealed        text not null,
    payout_account_masked        text not null,
    payout_holder                text not null,
    registered_by                text not null,
    registered_at                timestamptz not null,
    version                      bigint not null
);

grant usage on schema firms to ${appRole};
grant select, insert, update on all tables in schema firms to ${appRole};

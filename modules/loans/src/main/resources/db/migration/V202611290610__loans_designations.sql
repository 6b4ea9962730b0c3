-- Which firms are designated, as firms told us; and on which designation a loan was approved.
create table loans.designation (
    designation_id uuid primary key,
    firm_id        uuid not null,
    programme_id   text not null,
    ended_on       date
);
create index designation_of_firm on loans.designation (firm_id);
grant select, insert, update on loans.designation to ${appRole};

alter table loans.loan add column designation_programme_id text;

-- Whether the bank names the firm as holder of its account; null until firms told it.
alter table loans.firm_view add column payout_name_check text;
alter table loans.firm_view add column firm_version bigint;

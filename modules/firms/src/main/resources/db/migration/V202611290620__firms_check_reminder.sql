-- Whether the firm was told that its annual check comes due.
alter table firms.annual_check add column reminded boolean not null default false;

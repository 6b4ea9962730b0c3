-- People act for providers of support, too.
alter table office.membership drop constraint membership_kind_check;
alter table office.membership add constraint membership_kind_check check (kind in ('FIRM', 'AGENCY', 'PROVIDER'));

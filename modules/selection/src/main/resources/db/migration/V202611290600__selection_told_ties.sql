-- All ties that firms tell of, not only those that make one group: conflicts of interest go by any.
-- A share of 0 makes no group. Nobody wrote here before, so there is nothing to carry over.
alter table selection.related_party drop constraint related_party_pkey;
alter table selection.related_party add column relation text not null;
alter table selection.related_party add column from_on date;
alter table selection.related_party add column source text not null;
create index related_party_firm on selection.related_party (firm_key);

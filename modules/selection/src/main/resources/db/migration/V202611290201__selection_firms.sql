alter table selection.firm_view add column figures jsonb;
alter table selection.firm_view add column firm_version bigint;

-- Who controls whom, as firms told it: the edges along which firms count as one group. A firm under
-- common control without a stated share counts as wholly owned; an owner without one is left out.
create table selection.related_party (
    firm_key  text not null,
    party_key text not null,
    share     numeric(7, 6) not null,
    until     date,
    primary key (firm_key, party_key)
);
create index related_party_key on selection.related_party (party_key);

create table selection.designation (
    designation_id uuid primary key,
    firm_id        uuid not null,
    programme_id   text not null,
    valid_to       date not null,
    ended_on       date
);
create index designation_of_firm on selection.designation (firm_id, programme_id);

grant select, insert, update on selection.related_party, selection.designation to ${appRole};
grant delete on selection.related_party to ${appRole};

-- And what was superseded stays superseded.
create function selection.superseded_stays() returns trigger language plpgsql as $$
begin
    raise exception 'version % of call % is superseded: it stays so', old.number, old.call_id;
end $$;
create trigger superseded_stays before update on selection.call_version
    for each row when (old.state = 'SUPERSEDED' and new.state <> 'SUPERSEDED')
    execute function selection.superseded_stays();

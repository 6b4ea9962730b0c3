-- Transfers in pieces of a size that can be handled: when one is full, commit numbers go on where
-- the next begins. Numbers are plentiful, so nothing is moved and no piece is ever divided.

create table ledger.transfer_partition (
    name         text   primary key,
    first_commit bigint not null unique,
    end_commit   bigint not null check (end_commit > first_commit)
);
insert into ledger.transfer_partition
select format('transfer_%s', i), i * 1048576::bigint, (i + 1) * 1048576::bigint from generate_series(0, 15) i;

-- As before, and remembered. Made apart and attached, which does not wait for those who post.
create or replace function ledger.add_transfer_partition(name text, first_commit bigint, end_commit bigint)
    returns void language plpgsql as $$
begin
    execute format('create table ledger.%I (like ledger.transfer including defaults including constraints)', name);
    execute format('alter table ledger.transfer attach partition ledger.%I for values from (%s) to (%s)',
                   name, first_commit * 8192, end_commit * 8192);
    execute format('create trigger no_truncate before truncate on ledger.%I
                    for each statement execute function ledger.refuse_change()', name);
    execute format('alter table ledger.%I enable always trigger append_only', name);
    execute format('alter table ledger.%I enable always trigger no_truncate', name);
    insert into ledger.transfer_partition values (name, first_commit, end_commit);
end $$;

-- The service may call this one, which runs as the owner: it adds what is missing ahead, and goes on
-- to the next partition when the present one has most_bytes. Returns its name.
create function ledger.roll_transfer_partition(most_bytes bigint) returns text
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    present ledger.transfer_partition;
    next    ledger.transfer_partition;
    last    ledger.transfer_partition;
begin
    -- One at a time; who posts takes numbers meanwhile, but not so many that they reach the next piece.
    perform pg_advisory_xact_lock('ledger.transfer_partition'::regclass::oid::bigint);
    select p.* into last from ledger.transfer_partition p order by first_commit desc limit 1;
    if (select count(*) from ledger.transfer_partition p
        where p.first_commit > (select last_value from ledger.commit_no)) < 2 then
        perform ledger.add_transfer_partition('transfer_' || last.end_commit / 1048576,
                                              last.end_commit, last.end_commit + 1048576);
    end if;
    select p.* into present from ledger.transfer_partition p
    where (select last_value from ledger.commit_no) between p.first_commit and p.end_commit - 1;
    if pg_total_relation_size(format('ledger.%I', present.name)::regclass) < most_bytes then
        return present.name;
    end if;
    select p.* into next from ledger.transfer_partition p
    where p.first_commit >= present.end_commit order by first_commit limit 1;
    perform setval('ledger.commit_no', next.first_commit);
    return next.name;
end $$;
revoke execute on function ledger.roll_transfer_partition(bigint) from public;
grant execute on function ledger.roll_transfer_partition(bigint) to ${appRole};
grant select on ledger.transfer_partition to ${appRole};

create trigger append_only before update or delete on ledger.transfer_partition
    for each row execute function ledger.refuse_change();
create trigger no_truncate before truncate on ledger.transfer_partition
    for each statement execute function ledger.refuse_change();
alter table ledger.transfer_partition enable always trigger append_only;
alter table ledger.transfer_partition enable always trigger no_truncate;

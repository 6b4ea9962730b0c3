-- The sealed log: an order of all transfers that only grows, hashed into a tree (RFC 9162) whose
-- roots are signed.

-- One row per commit of the ledger, written with its transfers: the leaves that they will be.
create table ledger.commit (
    commit_no   bigint      primary key,
    xid         xid8        not null,   -- of the transaction: says when nobody may still come before
    recorded_at timestamptz not null,
    leaves      bytea       not null,   -- 32 bytes per transfer, by position
    check (octet_length(leaves) between 32 and 8192 * 32 and octet_length(leaves) % 32 = 0)
);
alter table ledger.commit alter column leaves set storage external;   -- hashes: read in part, never compressed

-- The order of the log: commits follow one another without a gap.
create table ledger.sealed (
    first_leaf bigint  primary key check (first_leaf >= 0),
    commit_no  bigint  not null unique,
    transfers  integer not null check (transfers between 1 and 8192)
);

-- Complete subtrees of 256, 65,536, … leaves; what lies between is hashed again when asked for.
create table ledger.log_node (
    height   smallint not null check (height > 0 and height % 8 = 0),
    position bigint   not null check (position >= 0),
    hash     bytea    not null check (octet_length(hash) = 32),
    primary key (height, position)
);

-- Signed roots.
create table ledger.checkpoint (
    tree_size bigint      primary key check (tree_size > 0),
    root      bytea       not null check (octet_length(root) = 32),
    horizon   timestamptz not null,     -- no transfer will turn up that was recorded by then
    sealed_at timestamptz not null default clock_timestamp(),
    key_id    text        not null,
    signature bytea       not null
);

-- Where the sealer stands. The mark: every transaction below xid began before it, every one above
-- takes its time after "at" and its numbers above commit_no. Once all below have ended, all that
-- they recorded is sealed, and the horizon moves to "at".
create table ledger.seal_mark (
    only_row     boolean primary key default true check (only_row),
    xid          xid8,
    at           timestamptz,
    commit_no    bigint,
    after_commit bigint  not null default 0,   -- what is not sealed yet lies above
    horizon      timestamptz,
    check ((xid is null) = (at is null) and (xid is null) = (commit_no is null))
) with (fillfactor = 10);
insert into ledger.seal_mark default values;

do $$
declare t text;
begin
    foreach t in array array['commit', 'sealed', 'log_node', 'checkpoint'] loop
        execute format('create trigger append_only before update or delete on ledger.%I
                        for each row execute function ledger.refuse_change()', t);
        execute format('create trigger no_truncate before truncate on ledger.%I
                        for each statement execute function ledger.refuse_change()', t);
        execute format('alter table ledger.%I enable always trigger append_only', t);
        execute format('alter table ledger.%I enable always trigger no_truncate', t);
    end loop;
end $$;

grant select on sequence ledger.commit_no to ${appRole};
grant select, insert on ledger.commit, ledger.sealed, ledger.log_node, ledger.checkpoint to ${appRole};
grant select on ledger.seal_mark to ${appRole};
grant update (xid, at, commit_no, after_commit, horizon) on ledger.seal_mark to ${appRole};

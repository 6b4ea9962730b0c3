-- The books. Written by kr.jangbu.ledger and by nobody else; the service's role owns nothing here.
create schema ledger;

-- One row per account: who it is and what stands on it now.
create table ledger.account (
    account_no     bigint generated always as identity primary key,
    id             text collate "C" not null unique check (char_length(id) between 1 and 64),
    unit           text        not null,
    limit_rule     text        not null,
    debits_posted  bigint      not null default 0 check (debits_posted >= 0),
    credits_posted bigint      not null default 0 check (credits_posted >= 0),
    debits_pending bigint      not null default 0 check (debits_pending >= 0),
    credits_pending bigint     not null default 0 check (credits_pending >= 0),
    closed         boolean     not null default false,
    next_due       timestamptz,             -- no open hold ends before; null: none ends by itself
    opened_at      timestamptz not null default clock_timestamp(),
    touched_at     timestamptz not null default clock_timestamp(),
    check (limit_rule in ('NONE', 'DEBITS_MUST_NOT_EXCEED_CREDITS', 'CREDITS_MUST_NOT_EXCEED_DEBITS')),
    -- The state machine refuses before; this is the last line of defence.
    check (limit_rule <> 'DEBITS_MUST_NOT_EXCEED_CREDITS' or debits_posted + debits_pending <= credits_posted),
    check (limit_rule <> 'CREDITS_MUST_NOT_EXCEED_DEBITS' or credits_posted + credits_pending <= debits_posted)
) with (fillfactor = 60);   -- balances change in place: room for heap-only updates

-- One number per commit, taken after the locks: per account, numbers and times rise together.
create sequence ledger.commit_no;

-- What happened. seq = commit_no * 8192 + position. Never changed, never deleted.
create table ledger.transfer (
    seq             bigint      not null,
    id              uuid        not null,
    kind            smallint    not null check (kind between 0 and 4), -- posted, pending, post, void, expiry
    debit_no        bigint      not null,
    credit_no       bigint      not null check (credit_no <> debit_no),
    amount          bigint      not null check (amount >= 0),
    pending_id      uuid,
    pending_seq     bigint,
    timeout_seconds integer     not null check (timeout_seconds >= 0),
    flags           smallint    not null, -- 1 linked, 2|4 balancing debit|credit, 8|16 closing, 32 date by us
    code            text        not null check (char_length(code) between 1 and 64),
    subject         text        not null check (char_length(subject) <= 128),
    effective_on    date        not null,
    recorded_at     timestamptz not null,
    due_at          timestamptz,
    primary key (seq),
    check ((kind >= 2) = (pending_id is not null)),
    check ((pending_id is null) = (pending_seq is null))
) partition by range (seq);
create index transfer_subject on ledger.transfer (subject, seq);
create index transfer_effective on ledger.transfer using brin (effective_on);

-- A partitioned table cannot hold a unique key without its partition column: ids are unique here.
-- Either recorded (seq) or retired by a failure that might have passed (failed_code).
create table ledger.transfer_id (
    id          uuid primary key,
    seq         bigint,
    failed_code text,
    check ((seq is null) <> (failed_code is null))
);

-- What became of a pending transfer: the only thing about a transfer that changes.
create table ledger.pending (
    seq          bigint primary key,
    state        smallint    not null default 0 check (state between 0 and 3), -- pending, posted, voided, expired
    amount       bigint      not null,
    debit_no     bigint      not null,
    credit_no    bigint      not null,
    flags        smallint    not null,
    expires_at   timestamptz,
    resolved_seq bigint,
    resolved_at  timestamptz,
    check ((state = 0) = (resolved_seq is null)),
    check ((state = 0) = (resolved_at is null))
);
create index pending_debit on ledger.pending (debit_no, expires_at) where expires_at is not null;
create index pending_credit on ledger.pending (credit_no, expires_at) where expires_at is not null;
create index pending_due on ledger.pending (expires_at) where state = 0 and expires_at is not null;

-- Balances after each commit that touched the account: as-of is one look-up, and an account's
-- transfers are found through its commits.
create table ledger.balance (
    account_no      bigint      not null,
    recorded_at     timestamptz not null,
    commit_no       bigint      not null,
    debits_posted   bigint      not null,
    credits_posted  bigint      not null,
    debits_pending  bigint      not null,
    credits_pending bigint      not null,
    closed          boolean     not null,
    next_due        timestamptz,
    primary key (account_no, recorded_at, commit_no)
);

-- Requests that came with an Idempotency-Key: what it takes to give their answer again. Amounts and
-- times stand with the transfers.
create table ledger.request (
    id          uuid primary key,   -- of the claim on the key, see web.RequestKeys
    results     text[],             -- null: every transfer was created
    answered_at timestamptz not null default clock_timestamp()
);
create index request_answered on ledger.request (answered_at);

create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_schema || '.' || tg_table_name, tg_op
        using errcode = 'restrict_violation';
end $$;

create trigger append_only before update or delete on ledger.transfer
    for each row execute function ledger.refuse_change();
create trigger append_only before update or delete on ledger.transfer_id
    for each row execute function ledger.refuse_change();
create trigger append_only before update or delete on ledger.balance
    for each row execute function ledger.refuse_change();
create trigger append_only before delete on ledger.account
    for each row execute function ledger.refuse_change();
create trigger append_only before delete on ledger.pending
    for each row execute function ledger.refuse_change();
do $$
declare t text;
begin
    foreach t in array array['transfer', 'transfer_id', 'balance', 'account', 'pending'] loop
        execute format('create trigger no_truncate before truncate on ledger.%I
                        for each statement execute function ledger.refuse_change()', t);
        -- always: also when a session plays a replica
        execute format('alter table ledger.%I enable always trigger append_only', t);
        execute format('alter table ledger.%I enable always trigger no_truncate', t);
    end loop;
end $$;

-- A partition takes the row triggers from its parent, but must have its own against truncate.
create function ledger.add_transfer_partition(name text, first_commit bigint, end_commit bigint)
    returns void language plpgsql as $$
begin
    execute format('create table ledger.%I partition of ledger.transfer for values from (%s) to (%s)',
                   name, first_commit * 8192, end_commit * 8192);
    execute format('create trigger no_truncate before truncate on ledger.%I
                    for each statement execute function ledger.refuse_change()', name);
    execute format('alter table ledger.%I enable always trigger append_only', name);
    execute format('alter table ledger.%I enable always trigger no_truncate', name);
end $$;
revoke execute on function ledger.add_transfer_partition(text, bigint, bigint) from public;

-- Sixteen million commits ahead; what comes after them falls into the last one until it is divided.
do $$
begin
    for i in 0..15 loop
        perform ledger.add_transfer_partition(format('transfer_%s', i), i * 1048576::bigint, (i + 1) * 1048576::bigint);
    end loop;
    create table ledger.transfer_rest partition of ledger.transfer default;
    create trigger no_truncate before truncate on ledger.transfer_rest
        for each statement execute function ledger.refuse_change();
    alter table ledger.transfer_rest enable always trigger append_only;
    alter table ledger.transfer_rest enable always trigger no_truncate;
end $$;

grant usage on schema ledger to ${appRole};
grant usage on sequence ledger.commit_no to ${appRole};
grant select, insert on ledger.transfer, ledger.transfer_id, ledger.balance to ${appRole};
grant select, insert on ledger.account, ledger.pending to ${appRole};
grant update (debits_posted, credits_posted, debits_pending, credits_pending, closed, next_due, touched_at)
    on ledger.account to ${appRole};
grant update (state, resolved_seq, resolved_at) on ledger.pending to ${appRole};
grant select, insert, delete on ledger.request to ${appRole};

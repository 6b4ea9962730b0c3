-- Posting appends; a job files. What a commit left on its accounts goes into one row, and is filed
-- in bulk, under accounts, subjects and codes, soon afterwards. Readers look in both places.

-- How accounts stand now, apart from who they are: narrow, since it changes with every posting.
create table ledger.standing (
    account_no      bigint      primary key,
    limit_rule      smallint    not null,            -- as the account's: 0 none, 1 debits, 2 credits
    debits_posted   bigint      not null default 0,
    credits_posted  bigint      not null default 0,
    debits_pending  bigint      not null default 0,
    credits_pending bigint      not null default 0,
    closed          boolean     not null default false,
    next_due        timestamptz,                     -- no open hold ends before; null: none ends by itself
    touched_at      timestamptz not null default clock_timestamp(),
    -- The state machine refuses before; this is the last line of defence.
    constraint standing_within_limit check (
        debits_posted >= 0 and credits_posted >= 0 and debits_pending >= 0 and credits_pending >= 0
        and case limit_rule when 0 then true
                            when 1 then debits_posted + debits_pending <= credits_posted
                            when 2 then credits_posted + credits_pending <= debits_posted
                            else false end)
) with (fillfactor = 20);   -- room for heap-only updates while old versions cannot be cleared

insert into ledger.standing
select account_no, case limit_rule when 'NONE' then 0 when 'DEBITS_MUST_NOT_EXCEED_CREDITS' then 1 else 2 end,
       debits_posted, credits_posted, debits_pending, credits_pending, closed, next_due, touched_at
from ledger.account;

revoke update on ledger.account from ${appRole};
alter table ledger.account
    drop column debits_posted, drop column credits_posted, drop column debits_pending,
    drop column credits_pending, drop column closed, drop column next_due, drop column touched_at;
alter table ledger.account reset (fillfactor);

-- Commits that are not filed yet: the balances after them, an array per column, by account number.
create table ledger.unfiled (
    commit_no       bigint      primary key,
    recorded_at     timestamptz not null,
    codes           text[]      not null,   -- of its transfers, each once
    account_no      bigint[]    not null,
    debits_posted   bigint[]    not null,
    credits_posted  bigint[]    not null,
    debits_pending  bigint[]    not null,
    credits_pending bigint[]    not null,
    closed          boolean[],      -- null: none is
    next_due        timestamptz[]   -- null: on none
);
alter table ledger.unfiled   -- lives for a second or so: not worth compressing
    alter column account_no set storage external,
    alter column debits_posted set storage external, alter column credits_posted set storage external,
    alter column debits_pending set storage external, alter column credits_pending set storage external;

create view ledger.unfiled_balance as
select u.account_no, f.recorded_at, f.commit_no, u.debits_posted, u.credits_posted, u.debits_pending,
       u.credits_pending, coalesce(u.closed, false) as closed, u.next_due
from ledger.unfiled f
cross join lateral unnest(f.account_no, f.debits_posted, f.credits_posted, f.debits_pending, f.credits_pending,
                          f.closed, f.next_due)
    as u (account_no, debits_posted, credits_posted, debits_pending, credits_pending, closed, next_due);

-- Balances after each commit that touched the account, wherever they lie.
create view ledger.history as
select * from ledger.balance union all select * from ledger.unfiled_balance;

drop index ledger.transfer_subject;

-- Where to find what concerns a subject, and in which commits a code occurs.
create table ledger.transfer_subject (
    subject     text collate "C" not null,
    recorded_at timestamptz      not null,
    seq         bigint           not null,
    primary key (subject, recorded_at, seq)
);
create table ledger.commit_code (
    code        text collate "C" not null,
    recorded_at timestamptz      not null,
    commit_no   bigint           not null,
    primary key (code, recorded_at, commit_no)
);
insert into ledger.transfer_subject
select subject, recorded_at, seq from ledger.transfer where subject <> '';
insert into ledger.commit_code
select distinct code, recorded_at, seq / 8192 from ledger.transfer;

-- Commits by time.
create index commit_recorded on ledger.commit (recorded_at, commit_no);

create trigger no_change before update on ledger.unfiled
    for each row execute function ledger.refuse_change();
alter table ledger.unfiled enable always trigger no_change;
do $$
declare t text;
begin
    foreach t in array array['transfer_subject', 'commit_code'] loop
        execute format('create trigger append_only before update or delete on ledger.%I
                        for each row execute function ledger.refuse_change()', t);
    end loop;
    create trigger append_only before delete on ledger.standing
        for each row execute function ledger.refuse_change();
    foreach t in array array['transfer_subject', 'commit_code', 'standing'] loop
        execute format('create trigger no_truncate before truncate on ledger.%I
                        for each statement execute function ledger.refuse_change()', t);
        execute format('alter table ledger.%I enable always trigger append_only', t);
        execute format('alter table ledger.%I enable always trigger no_truncate', t);
    end loop;
end $$;

grant select, insert on ledger.standing, ledger.transfer_subject, ledger.commit_code to ${appRole};
grant update (debits_posted, credits_posted, debits_pending, credits_pending, closed, next_due, touched_at)
    on ledger.standing to ${appRole};
grant select, insert, delete on ledger.unfiled to ${appRole};
grant update (commit_no) on ledger.unfiled to ${appRole};   -- to lock what it files; the trigger refuses more
grant select on ledger.unfiled_balance, ledger.history to ${appRole};

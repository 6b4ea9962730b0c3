-- After most commits nothing is held on any account they touched: two columns less to write.
alter table ledger.unfiled
    alter column debits_pending drop not null,    -- null: 0 on all
    alter column credits_pending drop not null;   -- null: 0 on all

create or replace view ledger.unfiled_balance as
select u.account_no, f.recorded_at, f.commit_no, u.debits_posted, u.credits_posted,
       coalesce(u.debits_pending, 0) as debits_pending, coalesce(u.credits_pending, 0) as credits_pending,
       coalesce(u.closed, false) as closed, u.next_due
from ledger.unfiled f
cross join lateral unnest(f.account_no, f.debits_posted, f.credits_posted, f.debits_pending, f.credits_pending,
                          f.closed, f.next_due)
    as u (account_no, debits_posted, credits_posted, debits_pending, credits_pending, closed, next_due);

-- Whether the bank names the firm as holder of the account to which its money goes.
alter table grants.firm_view add column payout_name_check text;

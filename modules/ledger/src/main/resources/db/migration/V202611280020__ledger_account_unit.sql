-- Accounts of a unit in the order of their ids, however few among however many.
create index account_unit on ledger.account (unit, id);

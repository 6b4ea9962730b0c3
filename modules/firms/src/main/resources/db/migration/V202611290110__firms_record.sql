-- The firm's whole record: what it tells beside its identity, and every version of it.
alter table firms.firm add column profile text, add column payout_account_id uuid;
update firms.firm set payout_account_id = gen_random_uuid();
update firms.firm set profile = json_build_object('accounts', json_build_array(json_build_object(
    'id', payout_account_id, 'bankCode', payout_bank_code, 'sealed', payout_account_sealed,
    'masked', payout_account_masked, 'holder', payout_holder, 'nameCheck', 'UNKNOWN', 'checkedAt', null)))::text;
alter table firms.firm alter column profile set not null, alter column payout_account_id set not null;
create index firm_by_time on firms.firm (registered_at desc, id desc);

create table firms.firm_version (
    id         uuid primary key,
    firm_id    uuid not null references firms.firm,
    version    bigint not null,
    part       text not null,
    changed_by text not null,
    changed_at timestamptz not null,
    changes    text not null,
    state      text not null,
    unique (firm_id, version)
);
grant select, insert on firms.firm_version to ${appRole};

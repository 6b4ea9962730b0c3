-- What a bank may report money for before it has paid anything: a fee that is due through it.
create table banks.collectable (
    bank_code text not null,
    reference uuid not null,
    purpose   text not null,
    primary key (bank_code, reference, purpose)
);
grant select, insert on banks.collectable to ${appRole};

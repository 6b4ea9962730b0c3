alter table banks.receipt
    add column reversal_reference text,
    add column reversed_because   text,
    add column reversed_on        date,
    add check ((reversal_reference is null) = (reversed_because is null)
        and (reversal_reference is null) = (reversed_on is null));

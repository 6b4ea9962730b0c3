-- A firm asks that a refusal be looked at again; one for each refusal, examined by another officer.
create table office.reconsideration (
    id           uuid primary key,
    kind         text not null,
    subject      uuid not null,
    firm_id      uuid not null,
    agency       text not null,
    programme_id text not null,
    proposal_id  uuid not null unique references office.proposal,
    number       text not null,
    href         text not null,
    told_on      date not null,
    ask_until    date not null,
    grounds      text not null,
    asked_by     text not null,
    asked_on     date not null,
    asked_at     timestamptz not null,
    answer_until date not null,
    state        text not null check (state in ('ASKED', 'GRANTED', 'DISMISSED')),
    reason       text,
    decided_by   text,
    decided_on   date,
    version      bigint not null,
    check (asked_on <= ask_until),
    check ((state = 'ASKED') = (decided_on is null)),
    check ((state = 'ASKED') = (reason is null))
);
create index reconsideration_by_firm on office.reconsideration (firm_id, asked_at);
create index reconsideration_by_agency on office.reconsideration (agency, asked_at);
create index reconsideration_by_subject on office.reconsideration (kind, subject);

create table office.reconsideration_evidence (
    reconsideration_id uuid not null references office.reconsideration,
    position           int not null,
    document_id        uuid not null,
    primary key (reconsideration_id, position)
);

grant select, insert, update on office.reconsideration to ${appRole};
grant select, insert on office.reconsideration_evidence to ${appRole};

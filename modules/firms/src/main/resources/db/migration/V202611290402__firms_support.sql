create table firms.provider (
    id            uuid primary key,
    kind          text not null check (kind in ('PLACEMENT_BODY', 'BUYER', 'FAIR')),
    name_ko       text not null,
    name_en       text not null,
    programme_id  text not null,
    agency        text not null,
    registered_by text not null,
    registered_at timestamptz not null
);
create index provider_latest on firms.provider (registered_at, id);

create table firms.offer (
    id           uuid primary key,
    provider_id  uuid not null references firms.provider,
    kind         text not null check (kind in ('PLACEMENT_BODY', 'BUYER', 'FAIR')),
    programme_id text not null,
    agency       text not null,
    title_ko     text not null,
    title_en     text not null,
    terms        text not null,
    capacity     int not null check (capacity > 0),
    starts_on    date not null,
    last_day     date not null check (last_day >= starts_on),
    past         boolean not null,
    published_by text not null,
    published_at timestamptz not null,
    version      bigint not null
);
create index offer_latest on firms.offer (published_at, id);
create index offer_of_provider on firms.offer (provider_id, published_at);
create index offer_open on firms.offer (last_day) where not past;

create table firms.support_request (
    id           uuid primary key,
    offer_id     uuid not null references firms.offer,
    provider_id  uuid not null references firms.provider,
    firm_id      uuid not null references firms.firm,
    programme_id text not null,
    agency       text not null,
    line_id      text not null,
    wish         text not null,
    state        text not null
        check (state in ('ASKED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'TAKEN_UP', 'REPORTED')),
    asked_by     text not null,
    asked_at     timestamptz not null,
    reason       text,
    decided_on   date,
    taken_up_on  date,
    outcome      text check (outcome in ('COMPLETED', 'CONTRACT', 'PARTLY', 'NOT_DONE')),
    outcome_note text,
    stars        int check (stars between 1 and 5),
    rating_note  text,
    version      bigint not null
);
create unique index support_request_open on firms.support_request (offer_id, firm_id)
    where state in ('ASKED', 'ACCEPTED');
create index support_request_of_firm on firms.support_request (firm_id, asked_at);
create index support_request_of_provider on firms.support_request (provider_id, asked_at);
create index support_request_latest on firms.support_request (asked_at, id);

grant select, insert, update on firms.provider, firms.offer, firms.support_request to ${appRole};

-- What the house tells a firm, an agency or a person; and who has read it.
create table office.notice (
    id         uuid primary key,
    party_kind text not null check (party_kind in ('FIRM', 'AGENCY', 'PROVIDER', 'PERSON')),
    party      text not null,
    text_ko    text not null,
    text_en    text not null,
    href       text not null,
    told_at    timestamptz not null
);
create index notice_by_party on office.notice (party_kind, party, told_at desc, id desc);

create table office.notice_read (
    notice_id uuid not null references office.notice,
    person    text not null,
    read_at   timestamptz not null,
    primary key (notice_id, person)
);
grant select, insert on office.notice, office.notice_read to ${appRole};

-- Documents with their content beside the row, so that any replica serves them and a list reads no content.
-- Neither is ever changed: a better document is another document.
create table office.document (
    id         uuid primary key,
    owner_kind text not null check (owner_kind in ('FIRM', 'AGENCY', 'PROVIDER')),
    owner      text not null,
    kind       text not null,
    file_name  text not null,
    file_type  text not null,
    size_bytes bigint not null check (size_bytes > 0),
    sha256     char(64) not null,
    scan       text not null,
    filed_by   text not null,
    filed_at   timestamptz not null
);
create index document_by_owner on office.document (owner_kind, owner, filed_at desc, id desc);

create table office.document_chunk (
    document_id uuid not null references office.document,
    part        int not null,
    content     bytea not null,
    primary key (document_id, part)
);
alter table office.document_chunk alter column content set storage external;

-- Who saw what of whom, and why. Never changed, never deleted.
create table office.access (
    id           uuid primary key,
    person       text not null,
    acting_for   text,
    from_address text not null,
    whose_kind   text not null,
    whose        text not null,
    what         text not null,
    why          text not null,
    at           timestamptz not null
);
create index access_by_time on office.access (at desc, id desc);
create index access_by_whose on office.access (whose, at desc, id desc);
create index access_by_person on office.access (person, at desc, id desc);

grant select, insert on office.document, office.document_chunk, office.access to ${appRole};

-- The first answers to calls that carried an idempotency key, kept for at least 30 days.
create schema web;

create table web.idempotency (
  caller       text        not null,
  key          text        not null check (length(key) between 1 and 255),
  -- SHA-256, hexadecimal, of method, path, query and body: the same key with another request is refused.
  request      text        not null check (length(request) = 64),
  status       smallint    not null check (status between 200 and 499),
  location     text,
  etag         text,
  content_type text,
  body         text,
  created_at   timestamptz not null default now(),
  primary key (caller, key)
);

create index idempotency_created_at on web.idempotency (created_at);

grant usage on schema web to ${appRole};
grant select, insert, delete on web.idempotency to ${appRole};

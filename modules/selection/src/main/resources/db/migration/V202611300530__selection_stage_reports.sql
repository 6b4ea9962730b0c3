-- What a team files for the review of its stage; the rows stay as they are.
create table selection.stage_report (
    id          uuid primary key,
    award_id    uuid not null references selection.award,
    stage       int not null check (stage >= 1),
    document_id uuid not null,
    sha256      text not null,
    note        text not null,
    filed_by    text not null,
    filed_at    timestamptz not null,
    unique (award_id, stage, document_id)
);
create index stage_report_document on selection.stage_report (document_id);
grant select, insert on selection.stage_report to ${appRole};

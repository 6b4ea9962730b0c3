-- Who excluded an application at the eligibility check, and until when its firm may appeal against that.
alter table selection.application add column excluded_by text;
alter table selection.application add column appeal_until date;

-- One appeal against each decision: on eligibility, and on the result.
alter table selection.appeal add column against text not null default 'RESULT';
alter table selection.appeal drop constraint appeal_application_id_key;
alter table selection.appeal add unique (application_id, against);

-- Inputs as they were written, so that their digest can be checked on what is stored.
alter table selection.ranking alter column inputs type json using inputs::json;
alter table selection.ranking add column selected int;
alter table selection.ranking add column waitlisted int;
alter table selection.ranking add column not_selected int;
update selection.ranking r
set selected     = (select count(*) from jsonb_path_query(r.ranking, '$.placed[*] ? (@.verdict == "SELECTED")')),
    waitlisted   = (select count(*) from jsonb_path_query(r.ranking, '$.placed[*] ? (@.verdict == "WAITLISTED")')),
    not_selected = (select count(*) from jsonb_path_query(r.ranking, '$.placed[*] ? (@.verdict == "NOT_SELECTED")'));
alter table selection.ranking alter column selected set not null;
alter table selection.ranking alter column waitlisted set not null;
alter table selection.ranking alter column not_selected set not null;

-- A ranking of a large call takes megabytes; to compress them takes longer than to rank.
alter table selection.ranking alter column inputs set storage external;
alter table selection.ranking alter column ranking set storage external;

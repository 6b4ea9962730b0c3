-- The firm's name in English, for those who read the screens in English.
alter table loans.firm_view add column name_en text;

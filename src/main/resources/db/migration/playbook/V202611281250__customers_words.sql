-- What customers call the thing. A term may stand for these alone: then it is no word to avoid, and has no plain one.
alter table glossary_term add customers_say text[] not null default '{}';

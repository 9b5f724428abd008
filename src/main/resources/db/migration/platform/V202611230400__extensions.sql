-- Fuzzy search and accent-blind comparison. Both come with PostgreSQL and a database's owner may create them.
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

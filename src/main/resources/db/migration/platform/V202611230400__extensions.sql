-- Fuzzy search and accent-blind comparison. A server of the operator's own may lack them or forbid them; see docs/operations.md.
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS unaccent WITH SCHEMA public;

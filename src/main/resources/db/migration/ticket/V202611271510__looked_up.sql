-- What is rare is looked up by these, however large the archive. Most tickets have no tags and cost nothing here.
create index ticket_tags on ticket using gin (tags) where tags <> '{}';
create index ticket_words on ticket using gin (subject public.gin_trgm_ops, requester public.gin_trgm_ops);
-- Addresses are found by how they begin, whatever the database's collation.
drop index participant_address;
create index participant_address on participant (address text_pattern_ops);

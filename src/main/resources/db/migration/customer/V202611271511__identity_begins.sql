-- An address is found by how it begins, whatever the database's collation.
create index customer_identity_begins on customer_identity (value text_pattern_ops);

-- Who gave a customer the address; null when it came with what they sent us. When is created_at.
alter table customer_identity add column added_by bigint references agent;

-- A removed field is no longer asked, but what tickets have in it stays, and its key means the same for ever.
alter table field add column removed_at timestamptz;

-- When the content of a draft's file was first kept; null when it was known before. Only what a draft brought in itself
-- may be cleared away with it.
alter table attachment add column made_at timestamptz;

-- Whether anything else still has the same content.
create index attachment_content on attachment using hash (sha256) where sha256 is not null;

-- Content that a draft let go: after a day, what nothing refers to is removed from the file store.
create table attachment_leftover (
  sha256  bytea primary key,
  made_at timestamptz not null,
  at      timestamptz not null
);
create index attachment_leftover_at on attachment_leftover (at);

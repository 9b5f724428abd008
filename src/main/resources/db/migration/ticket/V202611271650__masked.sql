-- What was masked in a message as it came in, and the original, sealed, for a time. The counts stay when the original goes.
create table masked (
  message_id     bigint primary key references message on delete cascade,
  identity_codes smallint not null,
  card_numbers   smallint not null,
  -- Null: it could not be sealed, or its time is over.
  sealed         bytea,
  expires_at     timestamptz not null
);
create index masked_due on masked (expires_at) where sealed is not null;
-- Sealed, so it can't be made smaller.
alter table masked alter column sealed set storage external;

-- For how many days originals are kept; without a row 30.
create table masked_keeping (
  one  boolean primary key default true check (one),
  days int not null check (days between 1 and 365)
);

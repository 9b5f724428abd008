-- Raw bytes that hold codes which nobody should come upon are kept sealed, and go when their time is over.
alter table intake_raw
  add column to_seal boolean not null default false,
  add column expires_at timestamptz;
create index intake_raw_to_seal on intake_raw (intake_id) where to_seal;
create index intake_raw_due on intake_raw (expires_at) where expires_at is not null;
-- Form 3: sealed, in the file store under the hash that stands in the bytes.
create index intake_raw_sealed_file on intake_raw using hash (bytes) where form = 3;
-- When they went; the row and the hash of the bytes stay.
alter table intake add column raw_expired_at timestamptz;

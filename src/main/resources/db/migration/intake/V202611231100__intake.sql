-- Everything that ever came in, written before anybody reads it. A row is never deleted: it is the proof that
-- nothing was lost, and a tombstone when its ticket is gone.
create table intake (
  id          bigint generated always as identity primary key,
  channel     text not null,
  source      bigint,
  uidvalidity bigint,
  uid         bigint,
  external_key text,
  message_id  text,
  sha256      bytea not null,
  -- Bytes of the whole message, also where only its headers were fetched.
  size        bigint not null,
  headers_only boolean not null default false,
  -- When the other side took it in; when it was kept here.
  received_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  state       text not null default 'new'
              check (state in ('new', 'threaded', 'auto', 'bounce', 'duplicate', 'quarantined')),
  -- A person decided that it is to become a ticket, whatever the rules say.
  opened_anyway boolean not null default false,
  ticket_id   bigint,
  message_ref bigint,
  reason      text,
  arguments   text[] not null default '{}',
  attempts    smallint not null default 0
);
create unique index intake_uid   on intake (source, uidvalidity, uid) where uid is not null;
create unique index intake_key   on intake (channel, external_key) where external_key is not null;
create index intake_same         on intake using hash (sha256);
create index intake_by_state     on intake (state, id);
create index intake_of_ticket    on intake (ticket_id) where ticket_id is not null;

create table intake_raw (
  intake_id bigint primary key references intake,
  -- How the bytes are packed; 0: they are in the file store under the hash of the ledger row.
  form      smallint not null,
  bytes     bytea
);
-- Packed already: PostgreSQL need not try again.
alter table intake_raw alter column bytes set storage external;

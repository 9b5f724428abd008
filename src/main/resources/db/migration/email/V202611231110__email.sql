create table mailbox (
  id             bigint generated always as identity primary key,
  brand_id       bigint not null references brand,
  team_id        bigint not null references team,
  address        text not null unique check (address = lower(address)),
  name           text not null,
  imap_host      text not null,
  imap_port      integer not null,
  imap_security  text not null check (imap_security in ('tls', 'starttls', 'none')),
  imap_user      text not null,
  smtp_host      text not null,
  smtp_port      integer not null,
  smtp_security  text not null check (smtp_security in ('tls', 'starttls', 'none')),
  -- Absent where the server takes mail without a name.
  smtp_user      text,
  -- How we prove who we are, sealed: passwords, or the client and its refresh token.
  credentials    text not null,
  folder         text not null default 'INBOX',
  signatures     jsonb not null default '{}',
  acknowledges   boolean not null default true,
  acknowledgements jsonb not null default '{}',
  ack_per_address_day integer not null default 3,
  ack_per_hour   integer not null default 200,
  join_same      boolean not null default false,
  plus_addresses boolean not null default false,
  size_limit     bigint not null default 52428800,
  fetch_since    date,
  active         boolean not null default true,
  -- Grows with every change, so that whoever reads the mailbox knows to begin anew.
  version        integer not null default 1,
  created_at     timestamptz not null
);
create index mailbox_of_brand on mailbox (brand_id);

-- How reading goes; apart from the settings since it changes all the time.
create table mailbox_state (
  mailbox_id  bigint primary key references mailbox,
  uidvalidity bigint,
  first_uid   bigint,
  last_ok_at  timestamptz,
  error       text,
  error_detail text,
  error_since timestamptz
);

create table outbox (
  id          bigint generated always as identity primary key,
  kind        text not null check (kind in ('reply', 'acknowledgement')),
  mailbox_id  bigint not null references mailbox,
  ticket_id   bigint not null,
  -- The ticket's message; an acknowledgement is none.
  message_id  bigint unique,
  rfc_id      text not null unique,
  -- Frozen when it was sent: [{to|cc|bcc, name, address}]
  recipients  jsonb not null,
  subject     text,
  text        text,
  state       text not null default 'queued' check (state in ('queued', 'sending', 'sent', 'failed', 'unknown')),
  attempts    smallint not null default 0,
  -- How often the line broke when nobody could know whether it had arrived.
  doubts      smallint not null default 0,
  due_at      timestamptz not null,
  claimed_by  integer,
  claimed_at  timestamptz,
  error       text,
  created_at  timestamptz not null,
  settled_at  timestamptz
) with (fillfactor = 80);
create index outbox_due     on outbox (due_at) where state = 'queued' or (state = 'unknown' and doubts = 1);
create index outbox_sending on outbox (id) where state = 'sending';
create index outbox_acks    on outbox (created_at) where kind = 'acknowledgement';
create index outbox_ticket  on outbox (ticket_id);

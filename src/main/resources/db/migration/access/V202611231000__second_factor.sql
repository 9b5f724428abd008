create table agent_totp (
  agent_id      bigint primary key references agent,
  sealed_secret text not null,
  created_at    timestamptz not null,
  confirmed_at  timestamptz,
  -- The newest thirty seconds a code was taken from: the same code is not taken twice.
  last_step     bigint not null default 0
);

create table recovery_code (
  agent_id bigint not null references agent,
  hash     bytea not null,
  used_at  timestamptz,
  primary key (agent_id, hash)
);

-- A sign-in that is not finished: whose password was right, or which challenge a passkey must answer.
create table sign_in_step (
  hash       bytea primary key,
  purpose    text not null check (purpose in ('second_step', 'passkey', 'new_passkey')),
  agent_id   bigint references agent,
  challenge  bytea,
  expires_at timestamptz not null
);
create index sign_in_step_expires on sign_in_step (expires_at);
create index sign_in_step_agent on sign_in_step (agent_id);

-- What an authenticator knows the person by; it must not tell who they are (WebAuthn, 14.6.1).
create table passkey_user (
  agent_id bigint primary key references agent,
  handle   bytea not null unique
);

create table passkey (
  id                 bigint generated always as identity primary key,
  credential         bytea not null unique,
  handle             bytea not null references passkey_user (handle),
  name               text not null,
  public_key         bytea not null,
  signature_count    bigint not null,
  user_verified      boolean not null,
  transports         text[] not null,
  backup_eligible    boolean not null,
  backed_up          boolean not null,
  attestation        bytea,
  attestation_client bytea,
  created_at         timestamptz not null,
  used_at            timestamptz not null
);
create index passkey_handle on passkey (handle);

create table access_policy (
  single             boolean primary key default true check (single),
  second_factor_from text check (second_factor_from in ('collaborator', 'agent', 'lead', 'admin'))
);
insert into access_policy default values;

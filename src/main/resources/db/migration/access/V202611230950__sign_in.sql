alter table agent add column theme text not null default 'auto' check (theme in ('auto', 'light', 'dark'));

create table agent_password (
  agent_id bigint primary key references agent,
  hash     text not null,
  set_at   timestamptz not null
);

-- The cookie holds 256 random bits; only their hash is here, so that a copy of the database signs nobody in.
create table agent_session (
  id         bigint generated always as identity primary key,
  hash       bytea not null unique,
  agent_id   bigint not null references agent,
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null,
  ip         text not null,
  user_agent text not null,
  strong     boolean not null,
  revoked_at timestamptz
);
create index agent_session_agent on agent_session (agent_id, seen_at desc);
create index agent_session_expires on agent_session (expires_at);

create table api_token (
  id         bigint generated always as identity primary key,
  hash       bytea not null unique,
  agent_id   bigint not null references agent,
  name       text not null,
  role       text not null check (role in ('collaborator', 'agent', 'lead', 'admin')),
  created_at timestamptz not null,
  used_at    timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz
);
create index api_token_agent on api_token (agent_id);

-- Tries to sign in, counted per key: a pair of account and address, an address, an account.
create table sign_in_throttle (
  key           text primary key,
  tries         int not null,
  tried_at      timestamptz not null,
  blocked_until timestamptz not null
);
create index sign_in_throttle_tried on sign_in_throttle (tried_at);

create table audit_entry (
  id       bigint generated always as identity primary key,
  at       timestamptz not null,
  agent_id bigint references agent,
  via      text,
  ip       text,
  action   text not null,
  object   text,
  detail   jsonb not null default '{}'
);
create index audit_entry_at on audit_entry (at desc, id desc);

-- What was written stays as it was. Only the retention job may remove, and says so by this setting.
create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('luukku.retention', true) = 'on' then return old; end if;
  raise exception 'audit_entry is append-only';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function audit_entry_is_append_only();

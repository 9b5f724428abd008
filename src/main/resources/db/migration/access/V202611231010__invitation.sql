create table invitation (
  id          bigint generated always as identity primary key,
  hash        bytea not null unique,
  email       text not null check (email = lower(email)),
  role        text not null check (role in ('collaborator', 'agent', 'lead', 'admin')),
  teams       bigint[] not null,
  language    text not null,
  invited_by  bigint not null references agent,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  accepted_at timestamptz,
  revoked_at  timestamptz
);
create index invitation_open on invitation (created_at) where accepted_at is null and revoked_at is null;

create table password_link (
  hash       bytea primary key,
  agent_id   bigint not null references agent,
  given_by   bigint not null references agent,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at    timestamptz
);
create index password_link_agent on password_link (agent_id);

create table agent (
  id         bigint generated always as identity primary key,
  name       text not null,
  email      text not null unique check (email = lower(email)),
  role       text not null check (role in ('collaborator', 'agent', 'lead', 'admin')),
  language   text not null default 'fi',
  active     boolean not null default true,
  created_at timestamptz not null default now()
);

create table team (
  id           bigint generated always as identity primary key,
  name         text not null unique,
  members_only boolean not null default false,
  created_at   timestamptz not null default now()
);

create table team_member (
  team_id  bigint not null references team,
  agent_id bigint not null references agent,
  primary key (team_id, agent_id)
);
create index team_member_agent on team_member (agent_id);

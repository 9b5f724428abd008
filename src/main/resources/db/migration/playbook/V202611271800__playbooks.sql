-- The house's own guided steps. Those that come with the product stand in its files.
create table playbook (
  id          bigint generated always as identity primary key,
  brand_id    bigint references brand (id) on delete cascade,
  language    text not null,
  name        text not null,
  intent      text,
  words       text not null default '',
  made_by     bigint not null,
  made_at     timestamptz not null,
  changed_by  bigint not null,
  changed_at  timestamptz not null
);

create table playbook_step (
  id          bigint generated always as identity primary key,
  playbook_id bigint not null references playbook (id) on delete cascade,
  position    integer not null,
  text        text not null,
  help        text not null default '',
  shown       text,
  after_id    bigint references playbook_step (id) on delete set null
);
create index playbook_step_of on playbook_step (playbook_id, position);

-- One of the product's that the house does not use.
create table playbook_pause (
  code      text primary key,
  paused_by bigint not null,
  paused_at timestamptz not null
);

-- What has been decided of a playbook on a ticket: taken into use, or put aside.
create table ticket_playbook (
  ticket_id  bigint not null,
  code       text not null,
  chosen     boolean not null,
  decided_by bigint not null,
  decided_at timestamptz not null,
  primary key (ticket_id, code)
);
create unique index ticket_playbook_chosen on ticket_playbook (ticket_id) where chosen;

-- What the agent says of a step, over what the drafts show.
create table step_mark (
  ticket_id bigint not null,
  step      text not null,
  done      boolean not null,
  marked_by bigint not null,
  marked_at timestamptz not null,
  primary key (ticket_id, step)
);

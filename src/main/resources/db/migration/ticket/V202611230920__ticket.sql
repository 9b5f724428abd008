create table ticket (
  id             bigint generated always as identity (start with 10001) primary key,
  brand_id       bigint not null references brand,
  -- A ticket has an owner at every moment: a team always, a person often.
  team_id        bigint not null references team,
  assignee_id    bigint references agent,
  customer_id    bigint not null references customer,
  channel        text not null,
  subject        text not null,
  language       text,
  status         text not null check (status in ('open', 'waiting', 'snoozed', 'closed', 'spam', 'merged')),
  priority       smallint not null default 0 check (priority between -1 and 2),
  requester      text not null,
  snippet        text not null default '',
  tags           text[] not null default '{}',
  fields         jsonb not null default '{}',
  order_number   text,
  created_at     timestamptz not null,
  -- When something last happened that a list should show.
  touched_at     timestamptz not null,
  -- Since when the customer waits for an answer; null when we owe none.
  waiting_since  timestamptz,
  -- The place in a queue that is worked oldest first.
  queue_at       timestamptz not null generated always as (coalesce(waiting_since, touched_at)) stored,
  newest_id      bigint,
  newest_in_id   bigint,
  trouble        text
) with (fillfactor = 80);
create index ticket_queue_all    on ticket (queue_at, id) where status = 'open';
create index ticket_queue_team   on ticket (team_id, queue_at, id) where status = 'open';
create index ticket_queue_person on ticket (assignee_id, queue_at, id) where status = 'open';
create index ticket_by_status    on ticket (status, touched_at desc, id desc);
create index ticket_by_touch     on ticket (touched_at desc, id desc);
create index ticket_by_customer  on ticket (customer_id, id desc);
create index ticket_by_order     on ticket (order_number) where order_number is not null;

create table message (
  id           bigint generated always as identity primary key,
  ticket_id    bigint not null references ticket,
  direction    text not null check (direction in ('in', 'out', 'note')),
  -- Who may see it: the customer; only us; or us and one outsider we asked.
  audience     text not null check (audience in ('customer', 'internal', 'outsider')),
  channel      text not null,
  agent_id     bigint references agent,
  customer_id  bigint references customer,
  author       text not null,
  subject      text,
  text         text not null,
  quote_at     integer not null,
  signature_at integer not null,
  -- {from, to, cc, bcc} with {name, address} each, as frozen when it was sent.
  parties      jsonb,
  external_id  text,
  in_reply_to  bigint references message,
  intake_id    bigint,
  automatic    boolean not null default false,
  delivery     text,
  delivery_why text,
  why          text not null default '',
  sent_at      timestamptz not null,
  created_at   timestamptz not null
);
create index message_of_ticket on message (ticket_id, id);
create index message_external  on message using hash (external_id) where external_id is not null;

create table attachment (
  id         bigint generated always as identity primary key,
  message_id bigint references message,
  draft_id   bigint,
  position   smallint not null,
  name       text not null,
  type       text not null,
  size       bigint not null,
  content_id text,
  sha256     bytea
);
create index attachment_of_message on attachment (message_id) where message_id is not null;
create index attachment_of_draft on attachment (draft_id) where draft_id is not null;

-- Who takes part in a ticket besides its customer: the proof that an answer belongs to it.
create table participant (
  ticket_id bigint not null references ticket,
  address   text not null,
  name      text,
  outsider  boolean not null,
  primary key (ticket_id, address)
);

create table ticket_event (
  id          bigint generated always as identity primary key,
  ticket_id   bigint not null references ticket,
  at          timestamptz not null,
  kind        text not null,
  agent_id    bigint,
  customer_id bigint,
  message_id  bigint,
  why         text,
  data        jsonb
);
create index ticket_event_of_ticket on ticket_event (ticket_id, id);

create table closure (
  id          bigint generated always as identity primary key,
  ticket_id   bigint not null references ticket,
  reason      text not null,
  explanation text,
  agent_id    bigint references agent,
  at          timestamptz not null,
  reopened_at timestamptz
);
create index closure_of_ticket on closure (ticket_id, id desc);

create table snooze (
  ticket_id bigint primary key references ticket,
  until     timestamptz,
  agent_id  bigint references agent,
  at        timestamptz not null
);
create index snooze_due on snooze (until) where until is not null;

create table draft (
  id         bigint generated always as identity primary key,
  ticket_id  bigint not null references ticket,
  agent_id   bigint not null references agent,
  kind       text not null check (kind in ('reply', 'note', 'forward')),
  text       text not null,
  parties    jsonb,
  updated_at timestamptz not null,
  unique (ticket_id, agent_id, kind)
);

-- A reply that is written but not let go yet: the undo window, or a chosen later time.
create table release (
  message_id bigint primary key references message,
  ticket_id  bigint not null references ticket,
  due_at     timestamptz not null,
  later      boolean not null,
  then_close boolean not null,
  -- How the ticket stood before, for taking the reply back.
  before     text not null,
  waiting_since timestamptz
);
create index release_due on release (due_at);
create index release_of_ticket on release (ticket_id);

create table follower (
  ticket_id bigint not null references ticket,
  agent_id  bigint not null references agent,
  at        timestamptz not null,
  primary key (ticket_id, agent_id)
);
create index follower_agent on follower (agent_id);

create table share (
  ticket_id bigint not null references ticket,
  agent_id  bigint not null references agent,
  by_agent  bigint references agent,
  at        timestamptz not null,
  primary key (ticket_id, agent_id)
);
create index share_agent on share (agent_id);

create table mention (
  message_id bigint not null references message,
  ticket_id  bigint not null references ticket,
  agent_id   bigint not null references agent,
  at         timestamptz not null,
  seen_at    timestamptz,
  primary key (message_id, agent_id)
);
create index mention_unseen on mention (agent_id, at desc) where seen_at is null;

create table seen (
  ticket_id  bigint not null references ticket,
  agent_id   bigint not null references agent,
  message_id bigint not null,
  primary key (ticket_id, agent_id)
);

create table merge (
  id        bigint generated always as identity primary key,
  from_id   bigint not null references ticket,
  into_id   bigint not null references ticket,
  messages  bigint[] not null,
  before    text not null,
  waiting_since timestamptz,
  agent_id  bigint references agent,
  at        timestamptz not null,
  undone_at timestamptz
);
create index merge_into on merge (into_id);
create index merge_from on merge (from_id);

create table ticket_link (
  a        bigint not null references ticket,
  b        bigint not null references ticket,
  agent_id bigint references agent,
  at       timestamptz not null,
  primary key (a, b),
  check (a < b)
);

create table field (
  id       bigint generated always as identity primary key,
  key      text not null unique,
  label    text not null,
  kind     text not null check (kind in ('text', 'number', 'date', 'choice', 'yes-no')),
  choices  text[] not null default '{}',
  position smallint not null
);

-- Who looks at a ticket or writes on it just now; losing it in a crash loses nothing.
create unlogged table presence (
  ticket_id bigint not null,
  agent_id  bigint not null,
  writing   boolean not null,
  at        timestamptz not null,
  primary key (ticket_id, agent_id)
);

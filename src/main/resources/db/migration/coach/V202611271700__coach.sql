-- What a writer wants no more of in the reply at hand. Gone when the reply leaves.
create table coach_mute (
  ticket_id bigint not null,
  agent_id  bigint not null,
  rule      text not null,
  primary key (ticket_id, agent_id, rule)
);

-- The same remembered, for leads: a rule that many put aside is wrong, or says it badly. No text of any draft.
create table coach_dismissal (
  id           bigint generated always as identity primary key,
  rule         text not null,
  brand_id     bigint not null,
  agent_id     bigint not null,
  ticket_id    bigint not null,
  dismissed_at timestamptz not null
);
create index coach_dismissal_at on coach_dismissal (dismissed_at);
create index coach_dismissal_ticket on coach_dismissal (ticket_id);

-- What the agent says of a question or a request, over what the coach found.
create table coach_settlement (
  message_id bigint not null,
  start_at   integer not null,
  ticket_id  bigint not null,
  state      text not null check (state in ('answered', 'not-applicable', 'open')),
  agent_id   bigint not null,
  settled_at timestamptz not null,
  primary key (message_id, start_at)
);
create index coach_settlement_ticket on coach_settlement (ticket_id);

-- What a brand has decided of a rule; without a row the rule is as it comes.
create table coach_setting (
  brand_id bigint not null,
  rule     text not null,
  setting  text not null check (setting in ('off', 'hint', 'warn', 'stop')),
  primary key (brand_id, rule)
);

-- What a house does not want written.
create table house_phrase (
  id       bigint generated always as identity primary key,
  brand_id bigint not null,
  text     text not null,
  instead  text,
  why      text not null
);
create index house_phrase_brand on house_phrase (brand_id, id);

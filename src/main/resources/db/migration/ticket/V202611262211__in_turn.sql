-- Teams whose new tickets go to their members in turn.
create table in_turn (
  team_id  bigint primary key references team,
  agent_id bigint not null references agent,
  at       timestamptz not null
);

-- Whose turn was when: the higher the number, the later.
create table turn (
  team_id  bigint not null references team,
  agent_id bigint not null references agent,
  number   bigint not null,
  primary key (team_id, agent_id)
);

-- New tickets of such teams. Written with the ticket, so that none is forgotten; given out one after another, so that
-- those who receive mail need not wait for each other.
create table awaiting_turn (
  ticket_id bigint primary key references ticket,
  team_id   bigint not null references team
);

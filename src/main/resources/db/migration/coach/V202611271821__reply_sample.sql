-- Replies of a team's month drawn at random, for people to score and compare with the machine.
create table reply_sample (
  id       bigint generated always as identity primary key,
  team_id  bigint not null references team,
  month    date not null,
  -- With the same seed the same replies come in the same order, as long as the month has the same replies.
  seed     bigint not null,
  drawn_by bigint not null references agent,
  drawn_at timestamptz not null
);
create index reply_sample_of_team on reply_sample (team_id, id desc);

create table reply_sample_item (
  sample_id  bigint not null references reply_sample,
  position   smallint not null,
  message_id bigint not null references message on delete cascade,
  primary key (sample_id, message_id),
  unique (sample_id, position)
);
create index reply_sample_item_message on reply_sample_item (message_id);

-- What a person says of a reply of a sample.
create table reply_sample_mark (
  sample_id  bigint not null,
  message_id bigint not null,
  agent_id   bigint not null references agent,
  statements text[] not null
    check (statements <@ '{no-name,no-greeting,vague,other-manner,questions-left,by-heart}' and not statements @> '{no-name,no-greeting}'),
  marked_at  timestamptz not null,
  primary key (sample_id, message_id, agent_id),
  foreign key (sample_id, message_id) references reply_sample_item on delete cascade
);

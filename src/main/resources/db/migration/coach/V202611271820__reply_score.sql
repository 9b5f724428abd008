-- How each reply that a person sent to a customer reads by the coach. No words of it, and no writer: what is asked of it
-- is asked of a team. Goes with the message, and can be made again from the messages.
create table reply_score (
  message_id     bigint primary key references message on delete cascade,
  -- The team that had the ticket when the reply left.
  team_id        bigint not null references team,
  brand_id       bigint not null references brand,
  -- The first day of the month in the brand's time zone.
  month          date not null,
  sent_at        timestamptz not null,
  language       text,
  statements     text[] not null
    check (statements <@ '{no-name,no-greeting,vague,other-manner,questions-left,by-heart}' and not statements @> '{no-name,no-greeting}'),
  points         smallint not null check (points between 0 and 6),
  -- In thousandths: sums of whole numbers stay right when one is taken out again.
  sincerity      smallint not null check (sincerity between 0 and 1000),
  caring         smallint not null check (caring between 0 and 1000),
  responsibility smallint not null check (responsibility between 0 and 1000),
  total          smallint not null check (total between 0 and 1000)
);
create index reply_score_of_team on reply_score (team_id, month, sent_at desc, message_id desc);

-- The sums of a team's month, kept as changes that are folded together now and then: nodes that keep at once don't wait
-- for one row, and neither do deletions of many.
create table reply_score_month (
  team_id        bigint not null,
  month          date not null,
  n              integer not null,
  points         bigint not null,
  no_name        integer not null,
  no_greeting    integer not null,
  vague          integer not null,
  other_manner   integer not null,
  questions_left integer not null,
  by_heart       integer not null,
  sincerity      bigint not null,
  caring         bigint not null,
  responsibility bigint not null,
  total          bigint not null
);
create index reply_score_month_of_team on reply_score_month (team_id, month);

create function sum_reply_score(r reply_score, sign integer) returns void language sql as $$
  insert into reply_score_month values (r.team_id, r.month, sign, sign * r.points,
    sign * ('no-name' = any(r.statements))::int, sign * ('no-greeting' = any(r.statements))::int, sign * ('vague' = any(r.statements))::int,
    sign * ('other-manner' = any(r.statements))::int, sign * ('questions-left' = any(r.statements))::int, sign * ('by-heart' = any(r.statements))::int,
    sign * r.sincerity, sign * r.caring, sign * r.responsibility, sign * r.total);
$$;

create function sum_reply_scores() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then perform sum_reply_score(old, -1); end if;
  if tg_op <> 'DELETE' then perform sum_reply_score(new, 1); end if;
  return null;
end $$;

create trigger reply_score_summed after insert or delete on reply_score for each row execute function sum_reply_scores();
create trigger reply_score_summed_anew after update on reply_score for each row when (old is distinct from new) execute function sum_reply_scores();

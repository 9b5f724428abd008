-- Answers to requests with an idempotency key, written with what the request did. Kept for a day.
create table api_answer (
  id       bytea primary key,
  question bytea not null,
  at       timestamptz not null,
  status   smallint,
  location text,
  type     text,
  body     bytea
);
create index api_answer_at on api_answer (at);

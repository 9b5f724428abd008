-- What someone has said about marketing messages, by the address they would get them at. A row for each time it was
-- asked or told: the newest holds, and the older ones prove what held before.
create table consent (
  id          bigint generated always as identity primary key,
  identity_id bigint not null references customer_identity,
  answer      text not null check (answer in ('yes', 'no', 'unknown')),
  -- How we know.
  source      text not null,
  agent_id    bigint references agent,
  at          timestamptz not null
);
create index consent_of_identity on consent (identity_id, id desc);

-- That a customer's data were erased, and how much there was; nothing of who they were.
create table customer_erasure (
  customer_id bigint primary key references customer,
  tickets     integer not null,
  messages    integer not null,
  files       integer not null,
  agent_id    bigint not null references agent,
  at          timestamptz not null
);

-- Whose mails and forms a brand does not want on its desk.
create table sender_block (
  id        bigint generated always as identity primary key,
  brand_id  bigint not null references brand,
  -- An address, or a domain with all below it. After an erasure a mark of the address that only we can make.
  value     text not null,
  why       text not null,
  agent_id  bigint not null references agent,
  at        timestamptz not null,
  ended_by  bigint references agent,
  ended_at  timestamptz
);
create unique index sender_block_in_force on sender_block (brand_id, value) where ended_at is null;
create index sender_block_of_brand on sender_block (brand_id, id desc);

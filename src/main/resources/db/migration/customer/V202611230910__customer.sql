create table customer (
  id          bigint generated always as identity primary key,
  brand_id    bigint not null references brand,
  name        text,
  language    text,
  notes       text not null default '',
  -- Set while the customer is merged into another; whoever reads follows it, and undoing a merge clears it.
  merged_into bigint references customer,
  created_at  timestamptz not null
);
create index customer_merged on customer (merged_into) where merged_into is not null;

create table customer_identity (
  id          bigint generated always as identity primary key,
  customer_id bigint not null references customer,
  brand_id    bigint not null references brand,
  kind        text not null,
  value       text not null,
  created_at  timestamptz not null,
  unique (brand_id, kind, value)
);
create index customer_identity_customer on customer_identity (customer_id);

create table customer_merge (
  id         bigint generated always as identity primary key,
  from_id    bigint not null references customer,
  into_id    bigint not null references customer,
  moved      bigint[] not null,
  by_agent   bigint references agent,
  at         timestamptz not null,
  undone_by  bigint references agent,
  undone_at  timestamptz
);

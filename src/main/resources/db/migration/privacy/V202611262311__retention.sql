-- How long a brand keeps things; null: for ever. A brand without a row has the defaults.
create table retention (
  brand_id      bigint primary key references brand,
  closed_months integer check (closed_months between 1 and 600),
  spam_days     integer check (spam_days between 1 and 3650),
  aside_days    integer check (aside_days between 1 and 3650),
  -- The ledger row up to which what was set aside has lost its bytes: the next run need not look there again.
  aside_upto    bigint not null default 0
);

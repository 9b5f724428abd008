-- Brands that say te to a customer whose own manner is not known.
create table formal_brand (
  brand_id bigint primary key references brand (id) on delete cascade
);

-- What came in while its sender was merged into another belongs to the sender's own customer: readers follow the merge, and
-- when it is taken back everything is where it should be.
update message m set customer_id = k.id
from customer k, customer_identity i, ticket t
where k.merged_into = m.customer_id and i.customer_id = k.id and i.kind = 'email' and m.direction = 'in'
  and t.id = m.ticket_id and t.brand_id = i.brand_id and m.parties -> 'from' ->> 'address' = i.value;

update ticket t set customer_id = k.id
from customer k, ticket_event e, message m
where k.merged_into = t.customer_id and m.customer_id = k.id and e.message_id = m.id and e.kind = 'opened' and e.ticket_id = t.id;

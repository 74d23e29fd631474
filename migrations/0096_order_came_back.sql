-- Whoever comes back from a gateway with its word that they paid is not asked to pay again while its own report is on the way.
alter table payment_orders add column came_back_at timestamptz;
comment on column payment_orders.came_back_at is 'when its person brought back the signed word of the gateway that it was paid; that informs only';

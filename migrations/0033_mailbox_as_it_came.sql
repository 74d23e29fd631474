-- The mailbox is read in the order in which its letters came: their time is that of the demo's clock, which can be moved back.
create index mailbox_as_it_came on mailbox (n desc);

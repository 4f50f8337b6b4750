-- The list of customers in the order in which it is shown, page by page.
create index customer_by_name on customer (lower(name), number);

create sequence service_request_number start 1001;
create table service_request (
    id           uuid primary key,
    number       bigint not null default nextval('service_request_number'),
    customer_id  uuid not null references customer,
    site_id      uuid not null references site,
    asset_id     uuid references asset,
    caller       text not null,
    phone        text not null default '',
    symptom      text references failure_code,
    description  text not null default '',
    priority     int not null check (priority between 1 and 5),
    received_at  timestamptz not null,
    taken_by     text not null,
    -- the request this one says again, and the record of work after which the machine failed again
    duplicate_of uuid references service_request,
    callback_of  uuid references task_record,
    state        text not null default 'NEW' check (state in ('NEW', 'ORDERED', 'REMOTE_FIXED', 'DUPLICATE', 'CLOSED')),
    answer       text not null default '',
    version      int not null default 1,
    constraint service_request_number_once unique (number),
    constraint service_request_says_what check (symptom is not null or description <> ''),
    constraint service_request_not_its_own_duplicate check (duplicate_of <> id)
);
create index service_request_state on service_request (state, priority, received_at);
create index service_request_asset on service_request (asset_id, received_at) where asset_id is not null;
create index service_request_customer on service_request (customer_id, received_at);
select audited('service_request');

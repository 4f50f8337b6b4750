create sequence work_order_number start 1001;
create table work_order (
    id           uuid primary key,
    number       bigint not null default nextval('work_order_number'),
    kind         text not null check (kind in ('INSTALLATION', 'REPAIR', 'MAINTENANCE', 'TEACHING')),
    customer_id  uuid not null references customer,
    site_id      uuid not null references site,
    request_id   uuid references service_request,
    note         text not null default '',
    sold_on      date,
    delivery_on  date,
    state        text not null default 'OPEN' check (state in ('OPEN', 'UNDER_WAY', 'DONE', 'CANCELLED')),
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    version      int not null default 1,
    constraint work_order_number_once unique (number)
);
create index work_order_state on work_order (state, created_at);
create index work_order_customer on work_order (customer_id, created_at);
create index work_order_request on work_order (request_id) where request_id is not null;
select audited('work_order');

create table order_line (
    id        uuid primary key,
    order_id  uuid not null references work_order,
    position  int not null,
    purpose   text not null check (purpose in ('DELIVER', 'INSTALL', 'TEACH', 'DIAGNOSE', 'REPAIR', 'SERVICE')),
    model_id  uuid not null references product_model,
    -- reserved when sold: the machine itself begins with its installation
    asset_id  uuid not null,
    task_type text not null,
    minutes   int not null check (minutes > 0),
    seats     int not null check (seats between 1 and 2),
    priority  int not null check (priority between 1 and 5),
    during    tstzrange,
    -- done within the visit of that line; it gets a task of its own when that visit ends without it
    within_id uuid references order_line,
    -- the task of work; none before it is needed
    task_id   uuid references task,
    state     text not null default 'OPEN' check (state in ('WAITING', 'OPEN', 'UNDER_WAY', 'DONE', 'CANCELLED')),
    version   int not null default 1,
    constraint order_line_place unique (order_id, position),
    constraint order_line_waits_without_a_task check ((state = 'WAITING') <= (task_id is null))
);
create unique index order_line_task on order_line (task_id) where task_id is not null;
create index order_line_asset on order_line (asset_id);
select audited('order_line');

-- Checked one by one at the site; a later check of the same prerequisite counts more than an earlier one.
create table prerequisite_check (
    id              uuid primary key,
    line_id         uuid not null references order_line,
    prerequisite_id uuid not null references model_prerequisite,
    passed          boolean not null,
    note            text not null default '',
    checked_by      text not null,
    checked_at      timestamptz not null,
    constraint prerequisite_check_says_why check (passed or note <> '')
);
create index prerequisite_check_line on prerequisite_check (line_id, checked_at);
select audited('prerequisite_check');
select keep_forever('prerequisite_check');

create sequence bindery_shipment_number start 21;
create table bindery_shipment (
    id          uuid primary key,
    number      text not null default 'BS-' || nextval('bindery_shipment_number'),
    binder      text not null check (binder <> ''),
    sent_on     date not null,
    due_on      date not null,
    returned_on date,
    version     int not null default 1,
    constraint bindery_shipment_number_taken unique (number),
    constraint bindery_shipment_due_later check (due_on >= sent_on)
);
select audited('bindery_shipment');

create sequence binding_number start 301;
create table binding (
    id          uuid primary key,
    number      text not null default 'BD-' || nextval('binding_number'),
    item_id     uuid not null references item,
    reason      text not null,
    colour      text not null,
    style       text not null,
    lettering   text not null,
    state       text not null check (state in ('WAITING', 'COLLATED', 'PREPARED', 'AT_BINDER', 'RETURNED', 'BOUND')),
    task_id     uuid references task,
    shipment_id uuid references bindery_shipment,
    note        text not null default '',
    rejected    int not null default 0,
    proposed_at timestamptz not null,
    version     int not null default 1,
    constraint binding_number_taken unique (number),
    constraint binding_at_a_binder_is_in_a_shipment check (state not in ('AT_BINDER', 'RETURNED') or shipment_id is not null)
);
create unique index binding_one_at_a_time on binding (item_id) where state <> 'BOUND';
create unique index binding_task on binding (task_id) where task_id is not null;
create index binding_shipment on binding (shipment_id) where shipment_id is not null;
select audited('binding');

create sequence delivery_number start 101;
create table delivery (
    id         uuid primary key,
    number     text not null default 'D-' || nextval('delivery_number'),
    vendor     text not null check (vendor <> ''),
    reference  text not null default '',
    arrived_on date not null,
    created_at timestamptz not null,
    closed_at  timestamptz,
    version    int not null default 1,
    constraint delivery_number_taken unique (number)
);
create index delivery_newest on delivery (arrived_on desc, id desc);
select audited('delivery');

create table delivery_line (
    id          uuid primary key,
    delivery_id uuid not null references delivery,
    position    int not null,
    isbn        text not null default '' check (isbn ~ '^([0-9]{13})?$'),
    title       text not null,
    kind        text not null check (kind in ('BOOK', 'DVD', 'SERIAL')),
    quantity    int not null check (quantity > 0),
    constraint delivery_line_position unique (delivery_id, position)
);
select audited('delivery_line');

create table delivery_piece (
    id             uuid primary key,
    delivery_id    uuid not null references delivery,
    line_id        uuid references delivery_line,
    scanned        text not null,
    finding        text not null check (finding in ('EXPECTED', 'OVER', 'NOT_LISTED')),
    record_id      uuid not null references bib_record,
    item_id        uuid not null references item,
    task_record_id uuid not null references task_record,
    received_at    timestamptz not null,
    constraint delivery_piece_once unique (item_id),
    constraint delivery_piece_on_a_line check (line_id is not null or finding = 'NOT_LISTED')
);
create index delivery_piece_delivery on delivery_piece (delivery_id, received_at desc);
create index delivery_piece_line on delivery_piece (line_id) where line_id is not null;
create index delivery_piece_record on delivery_piece (record_id);
select audited('delivery_piece');

create sequence item_barcode_number start 100001;

-- What each kind of material goes through, in order.
create table processing_step (
    route     text not null check (route in ('BOOK', 'DVD', 'SERIAL', 'REBOUND')),
    position  int not null,
    task_type text not null,
    minutes   int not null check (minutes > 0),
    primary key (route, position),
    constraint processing_step_once unique (route, task_type)
);
insert into processing_step (route, position, task_type, minutes) values
    ('BOOK', 1, 'process.stamp', 2), ('BOOK', 2, 'process.label', 3), ('BOOK', 3, 'process.cover', 8),
    ('BOOK', 4, 'process.rfid', 2), ('BOOK', 5, 'process.check', 3), ('BOOK', 6, 'shelve', 2),
    ('DVD', 1, 'process.label', 3), ('DVD', 2, 'process.rfid', 2), ('DVD', 3, 'process.check', 3), ('DVD', 4, 'shelve', 2),
    ('SERIAL', 1, 'process.stamp', 2), ('SERIAL', 2, 'process.label', 2), ('SERIAL', 3, 'process.rfid', 2),
    ('SERIAL', 4, 'shelve', 2),
    ('REBOUND', 1, 'process.label', 3), ('REBOUND', 2, 'process.rfid', 2), ('REBOUND', 3, 'process.check', 3),
    ('REBOUND', 4, 'shelve', 2);
select audited('processing_step');

-- One item's way through the processing area.
create table processing_passage (
    id         uuid primary key,
    item_id    uuid not null references item,
    route      text not null,
    rush       boolean not null,
    -- the step that is next, and its task
    position   int not null,
    task_id    uuid not null references task,
    began_at   timestamptz not null,
    step_since timestamptz not null,
    ended_at   timestamptz,
    version    int not null default 1,
    constraint processing_passage_step foreign key (route, position) references processing_step (route, position)
);
create unique index processing_passage_one_at_a_time on processing_passage (item_id) where ended_at is null;
create unique index processing_passage_task on processing_passage (task_id);
create index processing_passage_ended on processing_passage (ended_at) where ended_at is not null;
create index processing_passage_live on processing_passage (rush desc, step_since) where ended_at is null;
select audited('processing_passage');

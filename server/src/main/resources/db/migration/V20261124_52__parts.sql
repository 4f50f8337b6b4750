create table part (
    id      uuid primary key,
    code    text not null,
    name_en text not null,
    name_de text not null,
    unit    text not null default 'pc',
    -- tracked one by one: whoever builds it in says the serial in and the serial out
    serials boolean not null default false,
    version int not null default 1,
    constraint part_code_once unique (code)
);
select audited('part');

-- Which parts a kind of machine takes, so that nobody searches a whole catalogue in a cellar.
create table part_fits (
    id           uuid primary key,
    part_id      uuid not null references part,
    machine_kind text not null,
    constraint part_fits_once unique (part_id, machine_kind)
);
select audited('part_fits');

-- What came, went and was built in. The stock is the sum; nobody writes a stock.
-- A place is the store (all zeros) or a technician's van (the technician's id).
create table stock_move (
    id         uuid primary key,
    part_id    uuid not null references part,
    from_place uuid,
    to_place   uuid,
    quantity   numeric(10, 3) not null check (quantity > 0),
    task_id    uuid,
    serial_in  text,
    serial_out text,
    why        text not null,
    moved_at   timestamptz not null,
    constraint stock_move_goes_somewhere check (from_place is distinct from to_place)
);
create index stock_move_from on stock_move (from_place, part_id) where from_place is not null;
create index stock_move_to on stock_move (to_place, part_id) where to_place is not null;
create index stock_move_task on stock_move (task_id) where task_id is not null;
select audited('stock_move');
select keep_forever('stock_move');

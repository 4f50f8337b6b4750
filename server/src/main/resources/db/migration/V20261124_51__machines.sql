create table product_model (
    id                uuid primary key,
    code              text not null,
    maker             text not null,
    name              text not null,
    -- the kind of machine, to which failure codes belong: 'washer', 'gas-boiler'
    kind              text not null,
    warranty_months   int not null check (warranty_months between 0 and 240),
    weight_kg         int not null check (weight_kg > 0),
    version           int not null default 1,
    constraint product_model_code_once unique (code)
);
select audited('product_model');

-- What each kind of work on this model needs: the task type the law speaks of, how long, how many people.
create table model_work (
    id        uuid primary key,
    model_id     uuid not null references product_model,
    purpose   text not null check (purpose in ('DELIVER', 'INSTALL', 'TEACH', 'DIAGNOSE', 'REPAIR', 'SERVICE')),
    task_type text not null,
    minutes   int not null check (minutes between 5 and 1440),
    seats     int not null check (seats between 1 and 2),
    constraint model_work_once unique (model_id, purpose)
);
select audited('model_work');

create table model_prerequisite (
    id       uuid primary key,
    model_id    uuid not null references product_model,
    position int not null,
    kind     text not null check (kind in ('POWER', 'GAS', 'WATER', 'DRAIN', 'VENT', 'ACCESS', 'DELIVERED', 'OLD_UNIT')),
    text_en  text not null,
    text_de  text not null,
    constraint model_prerequisite_place unique (model_id, position)
);
select audited('model_prerequisite');

create table curriculum_point (
    id       uuid primary key,
    model_id    uuid not null references product_model,
    position int not null,
    text_en  text not null,
    text_de  text not null,
    constraint curriculum_point_place unique (model_id, position)
);
select audited('curriculum_point');

create table failure_code (
    code         text primary key,
    role         text not null check (role in ('SYMPTOM', 'FAULT', 'CAUSE', 'REMEDY')),
    machine_kind text not null,
    text_en      text not null,
    text_de      text not null
);
create index failure_code_kind on failure_code (machine_kind, role);
select audited('failure_code');

create sequence asset_number start 1001;
create table asset (
    id             uuid primary key,
    number         bigint not null default nextval('asset_number'),
    model_id          uuid not null references product_model,
    serial         text not null,
    site_id        uuid not null references site,
    parent_id      uuid references asset,
    installed_on   date,
    warranty_until date,
    state          text not null default 'IN_SERVICE' check (state in ('IN_SERVICE', 'REMOVED')),
    version        int not null default 1,
    constraint asset_number_once unique (number),
    constraint asset_serial_once unique (model_id, serial),
    constraint asset_not_its_own_parent check (parent_id <> id),
    constraint asset_warranty_after check (warranty_until >= installed_on)
);
create index asset_site on asset (site_id);
create index asset_serial on asset (upper(serial));
create index asset_parent on asset (parent_id);
select audited('asset');

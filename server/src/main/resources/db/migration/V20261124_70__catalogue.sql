-- A record's content lies in its versions; this row says which of them counts, and what lists need to know.
create sequence bib_number start 1001;
create table bib_record (
    id               uuid primary key,
    number           text not null default 'B-' || nextval('bib_number'),
    -- of the newest version; what the public sees is accepted_version, if there is one
    state            text not null check (state in ('DRAFT', 'PROPOSED', 'ACCEPTED')),
    accepted_version int,
    -- described by the newest version
    title            text not null,
    author           text not null,
    year             text not null,
    isbns            text[] not null,
    control_number   text not null,
    material         text not null,
    language         text not null,
    call_number      text not null,
    shelf_key        text collate "C" not null,
    created_at       timestamptz not null,
    created_by       text not null,
    version          int not null default 1,
    constraint bib_number_taken unique (number),
    constraint bib_accepted_is_there check (state <> 'ACCEPTED' or accepted_version is not null)
);
create index bib_isbn on bib_record using gin (isbns);
create index bib_control_number on bib_record (control_number) where control_number <> '';
create index bib_state on bib_record (state, id);
select audited('bib_record');

-- Every version of every record, for ever.
create table record_version (
    record_id   uuid not null references bib_record,
    version     int not null,
    -- MARC-in-JSON
    marc        jsonb not null,
    state       text not null check (state in ('DRAFT', 'PROPOSED', 'ACCEPTED')),
    why         text not null,
    written_at  timestamptz not null,
    account_id  uuid not null,
    written_by  text not null,
    primary key (record_id, version)
);
insert into audit_exempt values ('record_version', 'append-only, and each row says itself who wrote it, when and why');
select keep_forever('record_version');

-- What a technician may not put in herself waits here for a librarian.
create table record_proposal (
    id             uuid primary key,
    record_id      uuid not null,
    version        int not null,
    task_id        uuid not null references task,
    review_task_id uuid not null references task,
    task_type      text not null,
    author_id      uuid not null,
    author         text not null,
    why            text not null,
    proposed_at    timestamptz not null,
    state          text not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'CHANGED', 'RETURNED')),
    comment        text not null default '',
    decided_by     text,
    decided_at     timestamptz,
    constraint proposal_of_a_version foreign key (record_id, version) references record_version (record_id, version),
    constraint proposal_decided check ((state = 'OPEN') = (decided_at is null))
);
create unique index one_open_proposal on record_proposal (record_id) where state = 'OPEN';
create index proposal_queue on record_proposal (state, proposed_at);
create index proposal_author on record_proposal (author_id, proposed_at);
select audited('record_proposal');

-- What the library has of a title at one location, in words: for serials and sets.
create table holding (
    id          uuid primary key,
    record_id   uuid not null references bib_record,
    location    text not null,
    call_number text not null,
    statement   text not null,
    note        text not null default '',
    version     int not null default 1
);
create index holding_record on holding (record_id);
select audited('holding');

-- One barcoded piece. Its state has three parts that change apart from each other.
create sequence item_number start 1001;
create table item (
    id           uuid primary key,
    number       text not null default 'I-' || nextval('item_number'),
    record_id    uuid not null references bib_record,
    barcode      text not null check (barcode <> ''),
    call_number  text not null,
    shelf_key    text collate "C" not null,
    location     text not null,
    material     text not null,
    volume       text not null default '',
    availability text not null check (availability in ('AVAILABLE', 'NOT_YET', 'ON_LOAN', 'IN_TRANSIT', 'MISSING', 'WITHDRAWN')),
    needed_for   text not null check (needed_for in ('NOTHING', 'HOLD', 'RUSH', 'RESERVE')),
    in_process   text not null check (in_process in ('NOTHING', 'RECEIVED', 'CATALOGUING', 'PROCESSING', 'BINDERY', 'MENDING', 'CONSERVATION')),
    created_at   timestamptz not null,
    version      int not null default 1,
    constraint item_number_taken unique (number),
    constraint item_barcode_taken unique (barcode)
);
create index item_record on item (record_id);
create index item_shelf on item (shelf_key, id);
create index item_in_process on item (in_process, id) where in_process <> 'NOTHING';
select audited('item');

-- What the search index must look at again, in the order of commits: each node keeps how far it is.
create table catalogue_change (
    seq       bigint generated always as identity primary key,
    xid       xid8 not null default pg_current_xact_id(),
    record_id uuid not null
);
create index catalogue_change_order on catalogue_change (xid, seq);
insert into audit_exempt values ('catalogue_change', 'tells the search index which records changed; the changes are audited');

create function catalogue_changed() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'bib_record' then insert into catalogue_change (record_id) values (new.id);
    else insert into catalogue_change (record_id) values (new.record_id); end if;
    return null;
end $$;
create trigger catalogue_changed after insert or update on bib_record for each row execute function catalogue_changed();
create trigger catalogue_changed after insert or update on item for each row execute function catalogue_changed();

-- A photo of the work, for ever: who added it and when. Taken before the record is written it is named in the record
-- (task_record.photos); afterwards it is an entry of its own that says which record it follows.
create table work_photo (
    file_id       uuid primary key references stored_file,
    task_id       uuid not null references task,
    follows       uuid references task_record,
    -- whose work it shows; empty when the office added it
    technician_id uuid references technician,
    name          text not null check (name <> ''),
    sha256        text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    thumbnail     boolean not null,
    note          text not null,
    added_by      text not null,
    added_at      timestamptz not null,
    -- a phone may send again what it does not know to have arrived
    constraint work_photo_once unique (task_id, sha256)
);
create index work_photo_follows on work_photo (follows) where follows is not null;
insert into audit_exempt values ('work_photo', 'append-only, and each row says itself who added it and when');
select keep_forever('work_photo');

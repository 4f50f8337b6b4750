-- A file of records: staged first, looked at, then taken in.
create table import_batch (
    id          uuid primary key,
    name        text not null,
    file_id     uuid references stored_file,
    state       text not null default 'STAGING' check (state in ('STAGING', 'STAGED', 'TAKING', 'TAKEN')),
    -- QUEUE: each record becomes a draft with a task; ACCEPT: each is accepted as it is
    target      text check (target in ('QUEUE', 'ACCEPT')),
    staged_at   timestamptz not null,
    staged_by   text not null,
    version     int not null default 1
);
select audited('import_batch');

-- Each stretch of the file and what became of it. The lengths add up to the file.
create table import_piece (
    batch_id    uuid not null references import_batch,
    seq         int not null,
    at_offset   bigint not null,
    bytes       bytea not null,
    outcome     text not null check (outcome in ('ACCEPTED', 'REPAIRED', 'QUARANTINED', 'JUNK')),
    -- why it is quarantined, or the names of the repairs
    reasons     text not null,
    detail      text not null,
    title       text not null,
    problems    int not null,
    -- the record of the catalogue that is the same title already
    same_as     uuid references bib_record,
    record_id   uuid references bib_record,
    primary key (batch_id, seq)
);
insert into audit_exempt values ('import_piece', 'the file itself, cut in pieces by the program; the batch and the records are audited');

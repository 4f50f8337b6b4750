create sequence task_number start 1001;
create table task (
    id           uuid primary key,
    number       text not null default 'T-' || nextval('task_number'),
    practice     text not null check (practice in ('FIELD', 'LIBRARY')),
    task_type    text not null,
    title        text not null check (title <> ''),
    thing_kind   text not null,
    thing_id     uuid not null,
    jurisdiction text not null,
    zone         text not null,
    address      text,
    latitude     double precision,
    longitude    double precision,
    during       tstzrange check (not isempty(during)),
    minutes      int not null check (minutes > 0),
    seats        int not null check (seats between 1 and 4),
    priority     int not null check (priority between 1 and 5),
    exclusive    boolean not null,
    origin_id    uuid,
    state        text not null default 'OPEN' check (state in ('OPEN', 'ASSIGNED', 'STARTED', 'DONE', 'CANCELLED')),
    created_at   timestamptz not null default now(),
    version      int not null default 1,
    constraint task_number_taken unique (number),
    constraint task_for_assignment unique (id, task_type)
);
create index task_queue on task (practice, state, priority, id);
create index task_thing on task (thing_kind, thing_id);
create index task_origin on task (origin_id) where origin_id is not null;
create index task_during on task using gist (during) where state in ('OPEN', 'ASSIGNED', 'STARTED');
select audited('task');

create table assignment (
    id            uuid primary key,
    task_id       uuid not null,
    task_type     text not null,
    technician_id uuid not null references technician,
    during        tstzrange not null check (not isempty(during) and lower(during) is not null and upper(during) is not null),
    supervisor_id uuid references technician,
    decision_id   uuid not null,
    exclusive     boolean not null,
    state         text not null default 'PLANNED' check (state in ('PLANNED', 'STARTED', 'FINISHED', 'WITHDRAWN')),
    withdrawn_why text,
    version       int not null default 1,
    constraint assignment_task foreign key (task_id, task_type) references task (id, task_type),
    -- no work without a decision that allowed this person this kind of work
    constraint assignment_rests_on_a_decision
        foreign key (decision_id, technician_id, task_type) references decision (id, technician_id, task_type),
    constraint assignment_nobody_supervises_himself check (supervisor_id <> technician_id),
    constraint one_door_at_a_time exclude using gist (technician_id with =, during with &&)
        where (exclusive and state = 'PLANNED')
);
create index assignment_task_id on assignment (task_id);
create index assignment_technician on assignment using gist (technician_id, during);
create unique index one_visit_begun on assignment (technician_id) where exclusive and state = 'STARTED';
select audited('assignment');

-- The decision must speak of this time and this supervisor. Checked by the database, since code forgets.
create function assignment_within_decision() returns trigger language plpgsql as $$
declare
    d decision;
begin
    select * into d from decision where id = new.decision_id;
    if not (d.during @> new.during) then
        raise exception 'assignment % is for %, its decision for %', new.id, new.during, d.during
            using errcode = 'check_violation', constraint = 'assignment_within_decision';
    end if;
    if d.outcome = 'SUPERVISED' and d.supervisor_id is distinct from new.supervisor_id then
        raise exception 'assignment % has not the supervisor its decision names', new.id
            using errcode = 'check_violation', constraint = 'assignment_within_decision';
    end if;
    return new;
end $$;
create trigger assignment_within_decision before insert or update of decision_id, during, supervisor_id, technician_id
    on assignment for each row execute function assignment_within_decision();

create sequence task_record_number start 20001;
create table task_record (
    id             uuid primary key,
    number         text not null default 'R-' || nextval('task_record_number'),
    task_id        uuid not null references task,
    assignment_id  uuid references assignment,
    practice       text not null,
    task_type      text not null,
    title          text not null,
    thing_kind     text not null,
    thing_id       uuid not null,
    technician_id  uuid not null references technician,
    supervisor_id  uuid references technician,
    decision_id    uuid references decision,
    worked         tstzrange not null check (not isempty(worked)),
    travel_seconds int not null check (travel_seconds >= 0),
    outcome        text not null check (outcome in ('DONE', 'PARTLY', 'NOT_DONE')),
    summary        text not null,
    -- [{code, label, answer, passed}] and so on, as the values of the same name have it
    checks         jsonb not null default '[]',
    readings       jsonb not null default '[]',
    materials      jsonb not null default '[]',
    photos         uuid[] not null default '{}',
    corrects       uuid references task_record,
    written_at     timestamptz not null,
    written_by     text not null,
    constraint task_record_number_taken unique (number),
    constraint task_record_rests_on_a_decision check (decision_id is not null or corrects is not null)
);
create index task_record_thing on task_record (thing_kind, thing_id, written_at desc, id desc);
create index task_record_technician on task_record (technician_id, written_at desc, id desc);
create index task_record_supervisor on task_record (supervisor_id, written_at desc) where supervisor_id is not null;
create index task_record_task on task_record (task_id);
create index task_record_corrects on task_record (corrects) where corrects is not null;
create unique index task_record_once on task_record (assignment_id) where corrects is null and assignment_id is not null;
insert into audit_exempt values
    ('task_record', 'append-only, and each row says itself who wrote it, when, on which decision');
select keep_forever('task_record');

-- The exact bytes that somebody signed.
create table signed_document (
    hash       text primary key check (hash ~ '^[0-9a-f]{64}$'),
    media_type text not null,
    content    bytea not null,
    constraint signed_document_is_what_its_hash_says check (encode(sha256(content), 'hex') = hash)
);
select audited('signed_document', 'content');
select keep_forever('signed_document');

create table signature (
    id            uuid primary key,
    record_id     uuid not null references task_record,
    signer        text not null check (signer <> ''),
    purpose       text not null,
    document_hash text not null references signed_document,
    -- the drawn line, SVG path or PNG
    image         bytea,
    signed_at     timestamptz not null
);
create index signature_record on signature (record_id);
select audited('signature', 'image');
select keep_forever('signature');

create table programme (
    id            uuid primary key,
    title         text not null check (title <> ''),
    grants_kind   text not null check (grants_kind in ('LICENCE', 'CERTIFICATE', 'VOCATIONAL_DIPLOMA', 'COLLEGE_DEGREE', 'ON_THE_JOB')),
    grants_code   text not null check (grants_code <> ''),
    grants_scopes text[] not null default '{}',
    jurisdiction  text not null,
    issuer        text not null,
    -- how long what it grants is valid; null for ever
    valid_months  int check (valid_months > 0),
    active        boolean not null default true,
    version       int not null default 1
);
select audited('programme');

create table programme_task (
    id           uuid primary key,
    programme_id uuid not null references programme,
    position     int not null,
    title        text not null check (title <> ''),
    -- how often an assessor must have seen it done well
    times        int not null check (times between 1 and 99),
    constraint programme_task_position unique (programme_id, position)
);
select audited('programme_task');

create table programme_hours (
    id           uuid primary key,
    programme_id uuid not null references programme,
    -- code of a kind of work; 'cat.*' for all that begin so
    kind         text not null,
    hours        numeric(7, 2) not null check (hours > 0),
    constraint programme_hours_kind unique (programme_id, kind)
);
select audited('programme_hours');

create table enrolment (
    id               uuid primary key,
    technician_id    uuid not null references technician,
    programme_id     uuid not null references programme,
    started_on       date not null,
    state            text not null default 'ACTIVE' check (state in ('ACTIVE', 'COMPLETED', 'ENDED')),
    completed_on     date,
    qualification_id uuid references qualification,
    constraint enrolment_completed check ((state = 'COMPLETED') = (qualification_id is not null))
);
create unique index enrolment_once_at_a_time on enrolment (technician_id, programme_id) where state = 'ACTIVE';
select audited('enrolment');

create table sign_off (
    id           uuid primary key,
    enrolment_id uuid not null references enrolment,
    task_id      uuid not null references programme_task,
    -- the record of the work that was seen; null when it was practice without an order
    record_id    uuid,
    note         text not null default '',
    signed_by    text not null,
    signed_at    timestamptz not null,
    constraint sign_off_of_a_record_once unique (enrolment_id, task_id, record_id)
);
create index sign_off_enrolment on sign_off (enrolment_id);
select audited('sign_off');
select keep_forever('sign_off');

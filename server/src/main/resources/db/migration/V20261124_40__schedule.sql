-- One proposal or published plan of one day at one place.
create table day_plan (
    id           uuid primary key,
    day          date not null,
    zone         text not null,
    made_at      timestamptz not null,
    made_by      text not null,
    -- {given: [...], left: [...], drivingSeconds, drivingMetres, straight}
    proposal     jsonb not null,
    state        text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'REPLACED')),
    published_at timestamptz,
    published_by text,
    version      int not null default 1,
    constraint day_plan_published check ((state = 'DRAFT') = (published_at is null))
);
create index day_plan_day on day_plan (day, zone, made_at);
-- at most one plan of a day holds
create unique index day_plan_in_force on day_plan (day, zone) where state = 'PUBLISHED';
select audited('day_plan', 'proposal');

create sequence appointment_number start 501;
create table appointment (
    id                uuid primary key,
    number            text not null default 'V-' || nextval('appointment_number'),
    day               date not null,
    zone              text not null,
    -- when the work may be done
    during            tstzrange not null check (not isempty(during) and lower(during) is not null and upper(during) is not null),
    -- when work begins, as the customer was told
    promised          tstzrange check (promised is null or (not isempty(promised) and lower(promised) is not null and upper(promised) is not null)),
    state             text not null default 'OPEN'
        check (state in ('OPEN', 'PLANNED', 'TOLD', 'DRIVING', 'STARTED', 'DONE', 'LEFT_OUT', 'CANCELLED')),
    told_at           timestamptz,
    pinned_technician uuid references technician,
    pinned_start      timestamptz,
    -- [{technician, kind, appointment, seconds}]: why nobody comes
    left_out          jsonb not null default '[]',
    plan_id           uuid references day_plan,
    version           int not null default 1,
    constraint appointment_number_taken unique (number),
    constraint appointment_told_what check (state <> 'TOLD' or promised is not null),
    constraint appointment_left_out_with_reasons check ((state = 'LEFT_OUT') = (left_out <> '[]'))
);
create index appointment_day on appointment (day, zone);
select audited('appointment');

create table appointment_task (
    appointment_id uuid not null references appointment,
    task_id        uuid not null references task,
    position       int not null,
    active         boolean not null default true,
    primary key (appointment_id, task_id)
);
create unique index appointment_task_once on appointment_task (task_id) where active;
select audited('appointment_task');

-- A promise is broken by a person, with a reason, for ever on record.
create table promise_broken (
    id             uuid primary key,
    appointment_id uuid not null references appointment,
    promised       tstzrange not null,
    why            text not null check (why <> ''),
    broken_by      text not null,
    broken_at      timestamptz not null
);
create index promise_broken_appointment on promise_broken (appointment_id);
select audited('promise_broken');
select keep_forever('promise_broken');

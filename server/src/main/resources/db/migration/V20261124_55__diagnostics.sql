create table procedure (
    id         uuid primary key,
    code       text not null,
    edition    int not null,
    -- a kind of machine and what is done to it
    machine_kind text not null,
    purpose    text not null check (purpose in ('INSTALL', 'DIAGNOSE', 'REPAIR', 'SERVICE')),
    title_en   text not null,
    title_de   text not null,
    published_on date not null,
    constraint procedure_edition unique (code, edition)
);
create index procedure_for on procedure (machine_kind, purpose, published_on);
select audited('procedure');
select keep_forever('procedure');

create table procedure_step (
    id           uuid primary key,
    procedure_id uuid not null references procedure,
    position     int not null,
    code         text not null,
    kind         text not null check (kind in ('CHECK', 'CHOICE', 'NUMBER', 'TEXT')),
    text_en      text not null,
    text_de      text not null,
    -- CHOICE: what may be answered, and which of it passes
    choices      text[] not null default '{}',
    passing      text[] not null default '{}',
    -- NUMBER: UCUM unit and the limits from the data sheet
    unit         text not null default '',
    low          double precision,
    high         double precision,
    -- asked only after that answer to that earlier step; empty: always
    after_step   text not null default '',
    after_answer text not null default '',
    constraint procedure_step_place unique (procedure_id, position),
    constraint procedure_step_code unique (procedure_id, code),
    constraint procedure_step_choices check ((kind = 'CHOICE') = (choices <> '{}')),
    constraint procedure_step_unit check ((kind = 'NUMBER') = (unit <> '')),
    constraint procedure_step_limits check (low < high)
);
select audited('procedure_step');
select keep_forever('procedure_step');

-- The edition that a task began with; it keeps it.
create table procedure_run (
    task_id      uuid primary key references task,
    procedure_id uuid not null references procedure,
    begun_at     timestamptz not null
);
select audited('procedure_run');

-- Every answer and every repeat, with its time.
create table procedure_answer (
    id          uuid primary key,
    task_id     uuid not null references procedure_run,
    step_id     uuid not null references procedure_step,
    answer      text not null,
    value       double precision,
    method      text not null default '',
    instrument  text not null default '',
    passed      boolean not null,
    answered_by text not null,
    answered_at timestamptz not null
);
create index procedure_answer_task on procedure_answer (task_id, answered_at);
select audited('procedure_answer');
select keep_forever('procedure_answer');

-- What the technician concluded, in the codes in which failures are counted.
create table diagnosis (
    id           uuid primary key,
    task_id      uuid not null references task,
    asset_id     uuid not null,
    symptom      text references failure_code,
    fault        text references failure_code,
    cause        text references failure_code,
    remedy       text references failure_code,
    note         text not null default '',
    concluded_by text not null,
    concluded_at timestamptz not null,
    constraint diagnosis_says_something check (fault is not null or note <> '')
);
create index diagnosis_task on diagnosis (task_id, concluded_at);
create index diagnosis_asset on diagnosis (asset_id, concluded_at);
create index diagnosis_fault on diagnosis (fault) where fault is not null;
select audited('diagnosis');
select keep_forever('diagnosis');

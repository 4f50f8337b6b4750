-- Background work that a person started: what it is, who asked, how it ended. db-scheduler says when it runs next.
create table job (
    id               uuid primary key,
    kind             text not null,
    data             jsonb not null,
    state            text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    -- how it ended: a key of the bundles with its arguments, and where the result is
    said             text,
    said_args        text[] not null default '{}',
    link             text,
    started_by       uuid not null,
    started_by_name  text not null,
    roles            text[] not null,
    created_at       timestamptz not null,
    started_at       timestamptz,
    ended_at         timestamptz,
    cancel_requested boolean not null default false,
    attempts         int not null default 0,
    constraint job_ended check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null))
);
create index job_started_by on job (started_by, id);
select audited('job', 'data');

-- Apart from the job, so that counting fills no audit.
create table job_progress (
    job_id    uuid primary key references job on delete cascade,
    done      bigint not null default 0,
    total     bigint,
    -- written in the handler's own transaction: how much of the work is on disk
    committed bigint not null default 0,
    said      text,
    said_args text[] not null default '{}'
);
insert into audit_exempt values ('job_progress', 'counts; the job itself and what it does are audited');

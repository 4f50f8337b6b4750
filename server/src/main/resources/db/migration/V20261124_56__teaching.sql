create table teaching (
    id         uuid primary key,
    task_id    uuid not null references task,
    asset_id   uuid not null,
    attendees  text[] not null check (attendees <> '{}'),
    manuals    boolean not null,
    taught_by  text not null,
    taught_at  timestamptz not null,
    constraint teaching_once unique (task_id)
);
create index teaching_asset on teaching (asset_id, taught_at);
select audited('teaching');

-- Teach-back: did it alone, with help, not yet. A point is shown again until it is done alone; each try is kept.
create table teaching_result (
    id          uuid primary key,
    teaching_id uuid not null references teaching,
    point_id    uuid not null references curriculum_point,
    result      text not null check (result in ('ALONE', 'WITH_HELP', 'NOT_YET')),
    noted_at    timestamptz not null
);
create index teaching_result_teaching on teaching_result (teaching_id, noted_at);
create index teaching_result_point on teaching_result (point_id);
select audited('teaching_result');
select keep_forever('teaching_result');

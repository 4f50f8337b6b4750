-- Drives that were reckoned before: of one network of roads, all known ones from one place, goal by goal.
create table drive (
    network     text not null,
    origin      bigint not null,
    goals       bigint[] not null,
    seconds     int[] not null,
    metres      int[] not null,
    reckoned_at timestamptz not null,
    primary key (network, origin),
    constraint drive_goal_by_goal
        check (cardinality(goals) = cardinality(seconds) and cardinality(goals) = cardinality(metres))
);
create index drive_age on drive (reckoned_at);
insert into audit_exempt values ('drive', 'reckoned from the road map by the system, and reckoned again when lost');

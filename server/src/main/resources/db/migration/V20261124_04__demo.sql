create table demo_day (
    practice  text not null,
    day       date not null,
    loaded_at timestamptz not null default now(),
    primary key (practice, day)
);
insert into audit_exempt values ('demo_day', 'which demo days are loaded; empty in production');

-- What a published plan said about when work would begin, kept to be compared with when it did.
create table arrival_forecast (
    plan_id        uuid not null references day_plan,
    appointment_id uuid not null references appointment,
    -- eight of ten should begin in here
    likely         tstzrange not null check (not isempty(likely)),
    -- of earlier work that it rests on; 0 for a guess
    records        int not null check (records >= 0),
    made_at        timestamptz not null,
    primary key (plan_id, appointment_id)
);
create index arrival_forecast_appointment on arrival_forecast (appointment_id, made_at desc);
insert into audit_exempt values
    ('arrival_forecast', 'append-only, reckoned by the system from plan and records, and each row says when');
select keep_forever('arrival_forecast');

create sequence technician_number start 101;
create table technician (
    id         uuid primary key,
    number     int not null default nextval('technician_number'),
    name       text not null check (name <> ''),
    team       text not null,
    practices  text[] not null check (practices <@ array['FIELD', 'LIBRARY']),
    zone       text not null,
    home_address   text,
    home_latitude  double precision,
    home_longitude double precision,
    account_id uuid references account,
    active     boolean not null default true,
    version    int not null default 1,
    constraint technician_number_taken unique (number),
    constraint technician_account_taken unique (account_id)
);
select audited('technician');

create table qualification (
    id            uuid primary key,
    technician_id uuid not null references technician,
    kind          text not null check (kind in ('LICENCE', 'CERTIFICATE', 'VOCATIONAL_DIPLOMA', 'COLLEGE_DEGREE', 'ON_THE_JOB')),
    code          text not null check (code <> ''),
    scopes        text[] not null default '{}',
    issuer        text not null,
    number        text not null default '',
    jurisdiction  text not null,
    issued_on     date not null,
    valid_from    date not null,
    -- the last day on which it counts
    valid_until   date,
    evidence_id   uuid,
    verified_by   text,
    verified_at   timestamptz,
    revoked_on    date,
    revoked_why   text,
    version       int not null default 1,
    constraint qualification_ends_after_it_begins check (valid_until is null or valid_until >= valid_from)
);
create index qualification_technician on qualification (technician_id);
create index qualification_expiry on qualification (valid_until) where valid_until is not null;
select audited('qualification');

create table skill (
    id            uuid primary key,
    technician_id uuid not null references technician,
    code          text not null,
    level         int not null check (level between 1 and 4),
    assessed_by   text not null,
    assessed_on   date not null,
    -- a later assessment replaces an earlier one from its day on; both stay
    constraint skill_assessed_once_a_day unique (technician_id, code, assessed_on)
);
select audited('skill');

create table hours_earned (
    id            uuid primary key,
    technician_id uuid not null references technician,
    kind          text not null,
    day           date not null,
    hours         numeric(6, 2) not null check (hours > 0),
    supervised    boolean not null,
    -- the record of work it comes from
    record_id     uuid,
    constraint hours_earned_once unique (record_id, technician_id, kind)
);
create index hours_earned_technician on hours_earned (technician_id, kind);
select audited('hours_earned');

create table shift (
    id            uuid primary key,
    technician_id uuid not null references technician,
    during        tstzrange not null check (not isempty(during) and lower(during) is not null and upper(during) is not null),
    constraint shift_once exclude using gist (technician_id with =, during with &&)
);
select audited('shift');

create table absence (
    id            uuid primary key,
    technician_id uuid not null references technician,
    during        tstzrange not null check (not isempty(during) and lower(during) is not null and upper(during) is not null),
    kind          text not null check (kind in ('holiday', 'sick', 'training', 'other')),
    note          text not null default ''
);
create index absence_technician on absence using gist (technician_id, during);
select audited('absence');

-- Answers of the law that work rests on. Append-only: a later answer is a new row.
create table decision (
    id            uuid primary key,
    technician_id uuid not null references technician,
    task_type     text not null,
    jurisdiction  text not null,
    zone          text not null,
    during        tstzrange not null check (not isempty(during)),
    outcome       text not null check (outcome in ('ALLOWED', 'SUPERVISED', 'OVERRIDDEN')),
    supervisor_id uuid references technician,
    pack          text not null,
    pack_version  text not null,
    rule          text not null,
    -- what the law said when somebody overrode it: [{key, rule, arguments}]
    reasons       jsonb not null default '[]',
    decided_at    timestamptz not null,
    decided_by    text not null,
    override_reason text,
    constraint decision_supervised check ((outcome = 'SUPERVISED') = (supervisor_id is not null) or outcome = 'OVERRIDDEN'),
    constraint decision_override_has_a_reason check ((outcome = 'OVERRIDDEN') = (coalesce(override_reason, '') <> '')),
    constraint decision_nobody_supervises_himself check (supervisor_id <> technician_id),
    -- what an assignment must agree with
    constraint decision_for_work unique (id, technician_id, task_type)
);
create index decision_technician on decision (technician_id, decided_at);
select audited('decision');
select keep_forever('decision');

-- The facts a decision used, as they were.
create table decision_fact (
    decision_id   uuid not null references decision,
    fact_id       uuid not null,
    fact_kind     text not null check (fact_kind in ('qualification', 'skill')),
    as_it_was     jsonb not null,
    primary key (decision_id, fact_id)
);
create index decision_fact_fact on decision_fact (fact_id);
select audited('decision_fact');
select keep_forever('decision_fact');

-- Decisions whose facts no longer carry them, whoever changed the facts and by whatever way.
create view broken_decision as
select d.id, d.technician_id, d.task_type, d.during, d.outcome, f.fact_id, f.fact_kind,
       case
           when f.fact_kind = 'qualification' and q.id is null then 'gone'
           when f.fact_kind = 'qualification' and q.revoked_on is not null
                and q.revoked_on <= (upper(d.during) at time zone d.zone)::date then 'revoked'
           when f.fact_kind = 'qualification' and q.valid_until < ((upper(d.during) - interval '1 microsecond') at time zone d.zone)::date then 'expired'
           when f.fact_kind = 'qualification' and q.valid_from > (lower(d.during) at time zone d.zone)::date then 'begins-later'
           when f.fact_kind = 'qualification' then 'changed'
           when s.id is null then 'gone'
           else 'changed'
       end as why
  from decision d
  join decision_fact f on f.decision_id = d.id
  left join qualification q on f.fact_kind = 'qualification' and q.id = f.fact_id
  left join skill s on f.fact_kind = 'skill' and s.id = f.fact_id
 where d.outcome <> 'OVERRIDDEN'
   and ((f.fact_kind = 'qualification'
         and (q.id is null
              or (q.revoked_on is not null and q.revoked_on <= (upper(d.during) at time zone d.zone)::date)
              or q.valid_until < ((upper(d.during) - interval '1 microsecond') at time zone d.zone)::date
              or q.valid_from > (lower(d.during) at time zone d.zone)::date
              or q.code <> f.as_it_was ->> 'code'
              or q.technician_id <> d.technician_id and q.technician_id is distinct from d.supervisor_id
              or not (q.scopes @> array(select jsonb_array_elements_text(f.as_it_was -> 'scopes')))))
        or (f.fact_kind = 'skill'
            and (s.id is null or s.level < (f.as_it_was ->> 'level')::int or s.code <> f.as_it_was ->> 'code')));

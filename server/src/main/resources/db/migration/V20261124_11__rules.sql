-- Rule packs that an administrator uploaded, as they came. The shipped ones are in the program.
create table rule_pack (
    id          uuid primary key,
    code        text not null,
    version     text not null,
    file        text not null,
    text        text not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    constraint rule_pack_version_once unique (code, version)
);
select audited('rule_pack', 'text');
select keep_forever('rule_pack');

-- The company's own entries in registers.
create table company_entry (
    id           uuid primary key,
    code         text not null check (code <> ''),
    register     text not null,
    number       text not null default '',
    jurisdiction text not null,
    valid_from   date not null,
    -- the last day on which it counts
    valid_until  date,
    version      int not null default 1,
    constraint company_entry_ends_after_it_begins check (valid_until is null or valid_until >= valid_from)
);
select audited('company_entry');

-- Who is bound to supervise whom, by decisions that work still rests on. Work gives them back by the door of the law.
create table supervision (
    decision_id   uuid primary key references decision,
    supervisor_id uuid not null references technician,
    trainee_id    uuid not null references technician,
    during        tstzrange not null check (not isempty(during)),
    ratio         int not null check (ratio >= 1),
    constraint supervision_of_another check (supervisor_id <> trainee_id)
);
create index supervision_during on supervision using gist (during);
select audited('supervision');

alter table decision_fact drop constraint decision_fact_fact_kind_check;
alter table decision_fact add constraint decision_fact_kind check (fact_kind in ('qualification', 'skill', 'company', 'hours'));

-- Decisions whose facts no longer carry them, whoever changed the facts and by whatever way.
drop view broken_decision;
create view broken_decision as
with used as (
    select d.id, d.technician_id, d.supervisor_id, d.task_type, d.jurisdiction, d.zone, d.during, d.outcome,
           f.fact_id, f.fact_kind, f.as_it_was,
           (lower(d.during) at time zone d.zone)::date as first_day,
           ((upper(d.during) - interval '1 microsecond') at time zone d.zone)::date as last_day
      from decision d join decision_fact f on f.decision_id = d.id
     where d.outcome <> 'OVERRIDDEN'
)
select u.id, u.technician_id, u.task_type, u.jurisdiction, u.zone, u.during, u.outcome, u.fact_id, u.fact_kind,
       u.as_it_was ->> 'code' as what,
       case when q.id is null then 'gone'
            when q.revoked_on <= u.last_day then 'revoked'
            when q.valid_until < u.last_day then 'expired'
            when q.valid_from > u.first_day then 'begins-later'
            else 'changed' end as why
  from used u left join qualification q on q.id = u.fact_id
 where u.fact_kind = 'qualification'
   and (q.id is null or q.revoked_on <= u.last_day or q.valid_until < u.last_day or q.valid_from > u.first_day
        or q.code <> u.as_it_was ->> 'code' or q.kind <> u.as_it_was ->> 'kind'
        or q.jurisdiction <> u.as_it_was ->> 'jurisdiction' or q.valid_from < (u.as_it_was ->> 'valid_from')::date
        or (q.technician_id <> u.technician_id and q.technician_id is distinct from u.supervisor_id)
        or not q.scopes @> array(select jsonb_array_elements_text(u.as_it_was -> 'scopes')))
union all
select u.id, u.technician_id, u.task_type, u.jurisdiction, u.zone, u.during, u.outcome, u.fact_id, u.fact_kind,
       u.as_it_was ->> 'code', case when s.id is null then 'gone' else 'changed' end
  from used u left join skill s on s.id = u.fact_id
 where u.fact_kind = 'skill'
   and (s.id is null or s.code <> u.as_it_was ->> 'code' or s.level < (u.as_it_was ->> 'level')::int
        or s.assessed_on > u.first_day
        or (s.technician_id <> u.technician_id and s.technician_id is distinct from u.supervisor_id)
        or exists (select from skill later
                    where later.technician_id = s.technician_id and later.code = s.code
                      and later.assessed_on > s.assessed_on and later.assessed_on <= u.first_day
                      and later.level < (u.as_it_was ->> 'level')::int))
union all
select u.id, u.technician_id, u.task_type, u.jurisdiction, u.zone, u.during, u.outcome, u.fact_id, u.fact_kind,
       u.as_it_was ->> 'code',
       case when c.id is null then 'gone'
            when c.valid_until < u.last_day then 'expired'
            when c.valid_from > u.first_day then 'begins-later'
            else 'changed' end
  from used u left join company_entry c on c.id = u.fact_id
 where u.fact_kind = 'company'
   and (c.id is null or c.valid_until < u.last_day or c.valid_from > u.first_day
        or c.code <> u.as_it_was ->> 'code' or c.jurisdiction <> u.as_it_was ->> 'jurisdiction')
union all
select u.id, u.technician_id, u.task_type, u.jurisdiction, u.zone, u.during, u.outcome, u.fact_id, u.fact_kind,
       (select string_agg(k, ', ') from jsonb_array_elements_text(u.as_it_was -> 'kinds') k), 'changed'
  from used u
 where u.fact_kind = 'hours'
   and coalesce((select sum(h.hours) from hours_earned h
                  where h.technician_id = (u.as_it_was ->> 'technician')::uuid
                    and (h.supervised or not (u.as_it_was ->> 'supervised')::boolean)
                    and h.day <= (u.as_it_was ->> 'until')::date
                    and exists (select from jsonb_array_elements_text(u.as_it_was -> 'kinds') k
                                 where case when right(k, 1) = '*' then starts_with(h.kind, left(k, -1))
                                            else h.kind = k end)), 0) < (u.as_it_was ->> 'hours')::numeric;

-- A CSV that somebody uploaded and has not taken in yet. Thrown away after a day.
create table import_draft (
    id          uuid primary key,
    kind        text not null,
    account_id  uuid not null,
    file_name   text not null,
    content     text not null,
    uploaded_at timestamptz not null,
    taken_at    timestamptz
);
create index import_draft_uploaded on import_draft (uploaded_at);
insert into audit_exempt values
    ('import_draft', 'files on their way in, thrown away after a day; what they bring in is audited row by row');

-- A person's data deleted on request. The account stays as what the work records refer to, under a pseudonym.
alter table account add column forgotten_at timestamptz;

-- The audit stays append-only. The one thing that can be taken out of it is who a forgotten person was: the function
-- below belongs to the owner, replaces names by the pseudonym and touches neither what was changed elsewhere nor when.
drop trigger append_only on audit_entry;
create function audit_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('fettle.forgetting', true) = 'on' then return null; end if;
    raise exception 'audit_entry is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete or truncate on audit_entry execute function audit_append_only();

create function forget_in_audit(forgotten uuid) returns void language plpgsql security definer set search_path = public as $$
declare
    pseudonym text := (select name from account where id = forgotten and forgotten_at is not null);
begin
    if pseudonym is null then
        raise exception 'account % is not forgotten', forgotten using errcode = 'insufficient_privilege';
    end if;
    perform set_config('fettle.forgetting', 'on', true);
    update audit_entry set actor_name = pseudonym where actor = forgotten and actor_name <> pseudonym;
    update audit_entry e set changed = (
        select jsonb_object_agg(key, case when key in ('login', 'name', 'mail') then '["•", "•"]'::jsonb else value end)
        from jsonb_each(e.changed))
    where (e.table_name = 'account' and e.row_id = forgotten::text
           or e.table_name = 'api_token' and e.row_id in (select id::text from api_token where account_id = forgotten))
      and e.changed ?| array['login', 'name', 'mail'];
    perform set_config('fettle.forgetting', '', true);
end $$;

-- The server role works with rows; only the owner changes tables, and nobody changes the audit.
grant usage on schema public to ${server_role};
alter default privileges in schema public grant select, insert, update, delete on tables to ${server_role};
alter default privileges in schema public grant usage, select on sequences to ${server_role};

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

create table audit_entry (
    id          bigint generated always as identity primary key,
    at          timestamptz not null default clock_timestamp(),
    table_name  text not null,
    row_id      text not null,
    action      text not null check (action in ('insert', 'update', 'delete')),
    -- {"column": [from, to]}; for an insert the first is null, for a delete the second
    changed     jsonb not null,
    actor       uuid not null,
    actor_name  text not null,
    door        text not null,
    request_id  text not null
);
create index audit_entry_row on audit_entry (table_name, row_id, id);
create index audit_entry_actor on audit_entry (actor, id);
create index audit_entry_at on audit_entry (at);
revoke insert, update, delete, truncate on audit_entry from ${server_role};
grant select on audit_entry to ${server_role};

-- Tables that need no audit trigger, each with its reason. A test wants every other table to have one.
create table audit_exempt (
    table_name text primary key,
    why        text not null
);
revoke insert, update, delete, truncate on audit_exempt from ${server_role};
insert into audit_exempt values
    ('audit_entry', 'the audit itself'),
    ('audit_exempt', 'changed by migrations only'),
    ('flyway_schema_history', 'migrations only');

create function audit_row() returns trigger language plpgsql security definer set search_path = public as $$
declare
    who     text := current_setting('fettle.actor', true);
    before  jsonb := case when tg_op = 'INSERT' then '{}'::jsonb else to_jsonb(old) end;
    after   jsonb := case when tg_op = 'DELETE' then '{}'::jsonb else to_jsonb(new) end;
    secret  text;
    delta   jsonb;
begin
    if who is null or who = '' then
        if session_user <> current_user then
            raise exception 'a change of % without a name: the transaction did not say who acts', tg_table_name
                using errcode = 'insufficient_privilege';
        end if;
        who := '00000000-0000-0000-0000-000000000000';
    end if;
    -- what must not be read twice: hashes of passwords and tokens, contents of files
    -- (a trigger without arguments has null for them, not an empty list)
    foreach secret in array coalesce(tg_argv, '{}') loop
        if before ? secret then before := jsonb_set(before, array[secret], '"•"'); end if;
        if after ? secret and tg_op = 'UPDATE' and to_jsonb(old) -> secret is distinct from to_jsonb(new) -> secret
            then after := jsonb_set(after, array[secret], '"• changed"');
        elsif after ? secret then after := jsonb_set(after, array[secret], '"•"'); end if;
    end loop;
    select jsonb_object_agg(key, jsonb_build_array(before -> key, after -> key))
      into delta
      from (select jsonb_object_keys(before) union select jsonb_object_keys(after)) as keys (key)
     where before -> key is distinct from after -> key;
    if delta is null then return null; end if;
    insert into audit_entry (table_name, row_id, action, changed, actor, actor_name, door, request_id)
    values (tg_table_name,
            coalesce(after ->> 'id', before ->> 'id', after ->> 'code', before ->> 'code', ''),
            lower(tg_op), delta, who::uuid,
            coalesce(nullif(current_setting('fettle.actor_name', true), ''), 'migration'),
            coalesce(nullif(current_setting('fettle.door', true), ''), 'SYSTEM'),
            coalesce(nullif(current_setting('fettle.request', true), ''), '-'));
    return null;
end $$;

-- select audited('technician'); further arguments name columns whose contents stay out of the audit.
create function audited(audited_table regclass, variadic secrets text[] default '{}') returns void language plpgsql as $$
declare
    quoted text := (select coalesce(string_agg(quote_literal(s), ', '), '') from unnest(secrets) s);
begin
    execute format('create trigger audit after insert or update or delete on %s for each row execute function audit_row(%s)',
                   audited_table, quoted);
end $$;

-- Append-only tables: no update, no delete, not even by the owner's slip.
create function append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: write a correction as a new row', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create function keep_forever(kept_table regclass) returns void language plpgsql as $$
begin
    execute format('create trigger append_only before update or delete or truncate on %s execute function append_only()', kept_table);
end $$;
select keep_forever('audit_entry');

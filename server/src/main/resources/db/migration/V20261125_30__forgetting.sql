-- A person's data deleted on request: a forgotten name, mail address or phone number is looked for in every text of
-- every table, so that a table made later needs no care of its own. What is left out is listed here, each with its reason.
create table forget_exempt (
    table_name  text not null,
    column_name text not null, -- '*': all of them
    why         text not null,
    primary key (table_name, column_name)
);
revoke insert, update, delete, truncate on forget_exempt from ${server_role};
insert into audit_exempt values ('forget_exempt', 'changed by migrations only');
insert into forget_exempt values
    ('flyway_schema_history', '*', 'names of migrations'),
    ('audit_exempt', '*', 'written by migrations'),
    ('forget_exempt', '*', 'written by migrations'),
    ('rule_pack', 'text', 'a law of the place'),
    ('record_version', 'marc', 'what stands on published title pages; who wrote the version is forgotten'),
    ('bib_record', 'title', 'from a published title page'),
    ('bib_record', 'author', 'from a published title page'),
    ('bib_record', 'shelf_key', 'from a published title page'),
    ('bib_record', 'call_number', 'from a published title page'),
    ('holding', 'call_number', 'from a published title page'),
    ('item', 'call_number', 'from a published title page'),
    ('item', 'shelf_key', 'from a published title page'),
    ('import_piece', 'title', 'from a published title page'),
    ('import_piece', 'detail', 'from a published title page'),
    ('delivery_line', 'title', 'from a published title page');

alter table customer add column forgotten_at timestamptz;

-- Append-only tables and files give way to forgetting alone, and to it only in the hands of the owner: the server role
-- may say 'fettle.forgetting', but it does not own the tables.
create function forgetting_owner(changed regclass) returns boolean language sql stable as $$
    select current_setting('fettle.forgetting', true) = 'on'
       and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = changed)
$$;
create or replace function append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and forgetting_owner(tg_relid) then return new; end if;
    raise exception '% is append-only: write a correction as a new row', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create or replace function written_once() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and forgetting_owner(tg_relid) then return new; end if;
    raise exception '% is written once: store a new file', tg_table_name using errcode = 'insufficient_privilege';
end $$;

-- One text without these words. Several words together, and what has a digit or an @, is taken out wherever it stands as
-- a whole; a single word (a login, a nickname) only where it is all that stands there.
create function forget_in(held text, words text[], pseudonym text, as_json boolean) returns text
    language plpgsql immutable as $$
declare
    word text;
    instead text;
begin
    foreach word in array words loop
        instead := case when word like '%@%' then pseudonym || '@forgotten.invalid' else pseudonym end;
        if as_json then word := substr(to_jsonb(word)::text, 2, length(to_jsonb(word)::text) - 2); end if;
        if word ~ '[[:space:]@[:digit:]]' then
            held := regexp_replace(held,
                '(?<![[:alnum:]])' || regexp_replace(word, '([.*+?^(){}$|\[\]\\])', '\\\1', 'g') || '(?![[:alnum:]])',
                instead, 'gi');
        elsif as_json then
            held := replace(held, '"' || word || '"', '"' || instead || '"');
        elsif held = word then
            held := instead;
        end if;
    end loop;
    return held;
end $$;

-- Takes these words of a forgotten account or customer out of every text, the audit's last, since it notes what happens
-- here. How many words and columns it were stays in the audit: nobody makes words vanish unseen.
create function forget_words(subject_table text, subject uuid, pseudonym text, words text[]) returns int
    language plpgsql security definer set search_path = public as $$
declare
    forgotten boolean;
    held record;
    touched int;
    places int := 0;
begin
    if subject_table not in ('account', 'customer') then
        raise exception 'nobody is forgotten in %', subject_table using errcode = 'insufficient_privilege';
    end if;
    execute format('select exists (select from %I where id = $1 and forgotten_at is not null)', subject_table)
        into forgotten using subject;
    if not forgotten then
        raise exception '% % is not forgotten', subject_table, subject using errcode = 'insufficient_privilege';
    end if;
    if exists (select from unnest(words) w where length(trim(w)) < 4) then
        raise exception 'a word to be forgotten has four letters at least';
    end if;
    -- events and other JSON kept as text have quotes and backslashes escaped
    words := words || array(select substr(to_jsonb(w)::text, 2, length(to_jsonb(w)::text) - 2)
                            from unnest(words) w where w ~ '["\\]');
    perform set_config('fettle.forgetting', 'on', true);
    update mail set state = 'GIVEN_UP', last_error = 'forgotten'
        where state = 'WAITING' and lower(recipient) = any (select lower(w) from unnest(words) w);
    for held in
        select c.table_name, c.column_name, c.udt_name = '_text' as is_list, c.udt_name in ('json', 'jsonb') as is_json,
               c.udt_name as type
        from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.is_generated = 'NEVER'
          and c.udt_name in ('text', 'varchar', 'json', 'jsonb', '_text')
          and not exists (select from forget_exempt e
                          where e.table_name = c.table_name and e.column_name in ('*', c.column_name))
        order by c.table_name = 'audit_entry', c.table_name, c.column_name
    loop
        execute format(
            case when held.is_list
                then 'update %1$I set %2$I = array(select forget_in(x, $1, $2, false)
                          from unnest(%2$I) with ordinality as u (x, nr) order by nr)'
                else 'update %1$I set %2$I = forget_in(%2$I::text, $1, $2, %3$L)::%4$s' end
            || ' where exists (select from unnest($1) w where strpos(lower('
            || case when held.is_list then 'array_to_string(%2$I, chr(10))' else '%2$I::text' end
            || '), lower(case when %3$L then substr(to_jsonb(w)::text, 2, length(to_jsonb(w)::text) - 2) else w end)) > 0)',
            held.table_name, held.column_name, held.is_json, held.type) using words, pseudonym;
        get diagnostics touched = row_count;
        if touched > 0 then places := places + 1; end if;
    end loop;
    perform set_config('fettle.forgetting', '', true);
    insert into audit_entry (table_name, row_id, action, changed, actor, actor_name, door, request_id)
    values (subject_table, subject::text, 'update',
            jsonb_build_object('forgotten', jsonb_build_array(cardinality(words) || ' words', places || ' columns')),
            coalesce(nullif(current_setting('fettle.actor', true), ''), '00000000-0000-0000-0000-000000000000')::uuid,
            coalesce(nullif(current_setting('fettle.actor_name', true), ''), 'migration'),
            coalesce(nullif(current_setting('fettle.door', true), ''), 'SYSTEM'),
            coalesce(nullif(current_setting('fettle.request', true), ''), '-'));
    return places;
end $$;

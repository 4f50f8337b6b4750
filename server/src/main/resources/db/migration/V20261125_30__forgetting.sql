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
    ('delivery_line', 'title', 'from a published title page'),
    ('task', 'address', 'where the machine stands, part of its history'),
    ('site', 'street', 'where the machine stands, part of its history'),
    ('site', 'house', 'where the machine stands, part of its history'),
    ('site', 'postcode', 'where the machine stands, part of its history'),
    ('site', 'city', 'where the machine stands, part of its history');

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

-- One text with each of these words replaced by what stands at its place in the other list. Several words together, and
-- what has a digit or an @, is taken out wherever it stands as a whole; a single word (a login, a nickname) only where
-- it is all that stands there.
create function forget_in(held text, words text[], instead text[], as_json boolean) returns text
    language plpgsql immutable as $$
declare
    word text;
    new_word text;
begin
    for nr in 1 .. cardinality(words) loop
        word := words[nr];
        new_word := instead[nr];
        if as_json then
            word := forget_as_json(word);
            new_word := forget_as_json(new_word);
        end if;
        if word ~ '[[:space:]@[:digit:]]' then
            held := regexp_replace(held,
                '(?<![[:alnum:]])' || regexp_replace(word, '([.*+?^(){}$|\[\]\\])', '\\\1', 'g') || '(?![[:alnum:]])',
                replace(new_word, '\', '\\'), 'gi');
        elsif as_json then
            held := replace(held, '"' || word || '"', '"' || new_word || '"');
        elsif held = word then
            held := new_word;
        end if;
    end loop;
    return held;
end $$;

create function forget_as_json(word text) returns text language sql immutable as $$
    select substr(to_jsonb(word)::text, 2, length(to_jsonb(word)::text) - 2)
$$;

-- Whose rows these are is known: a namesake's, and those of who shares a telephone or a mail address, stay. $3 is who is
-- forgotten, $1 the words.
create function forget_only(held_table text, held_column text) returns text language sql immutable as $$
    select case
        when held_table in ('account', 'customer') then ' and id = $3'
        when held_table = 'technician' then ' and account_id = $3'
        when held_table = 'contact' then ' and customer_id = $3'
        when (held_table, held_column) = ('service_request', 'caller') then
            ' and not exists (select from customer c where c.id = service_request.customer_id and c.id <> $3
                              and lower(c.name) = any (select lower(w) from unnest($1) w))'
        when (held_table, held_column) = ('task_record', 'written_by') then
            ' and not exists (select from technician t where t.id = task_record.technician_id
                              and t.account_id is distinct from $3
                              and lower(t.name) = any (select lower(w) from unnest($1) w))'
        when (held_table, held_column) = ('audit_entry', 'actor_name') then
            ' and not exists (select from account a where a.id = audit_entry.actor and a.id <> $3)'
        when (held_table, held_column) = ('job', 'started_by_name') then
            ' and not exists (select from account a where a.id = job.started_by and a.id <> $3)'
        when (held_table, held_column) = ('audit_entry', 'changed') then
            ' and not (table_name in (''account'', ''customer'') and row_id <> $3::text
                  or table_name = ''technician'' and row_id in (
                      select t.id::text from technician t where t.account_id is distinct from $3)
                  or table_name = ''contact'' and row_id in (
                      select c.id::text from contact c where c.customer_id <> $3))'
        else '' end
$$;

-- The titles of a customer's tasks end with her name, be it a single word or a short one: 'WO-1042 · machine · name'.
create function forget_titles(customer uuid) returns setof text language sql stable as $$
    select distinct t.title from task t join work_order o on o.id = t.origin_id
    where o.customer_id = customer and t.title ~ '^WO-[0-9]+ · .+ · '
$$;

-- Takes these words of a forgotten account or customer out of every text, the audit's last, since it notes what happens
-- here. How many words and columns it were stays in the audit: nobody makes words vanish unseen.
create function forget_words(subject_table text, subject uuid, pseudonym text, words text[]) returns int
    language plpgsql security definer set search_path = public as $$
declare
    forgotten boolean;
    held record;
    instead text[];
    asked int := cardinality(words);
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
    with asked_words as (
        select title as w, regexp_replace(title, '[^·]*$', ' ' || pseudonym) as new_w, 0 as nr
        from forget_titles(subject) as title
        union all
        select w, case when w like '%@%' then pseudonym || '@forgotten.invalid' else pseudonym end, u.nr
        from unnest(words) with ordinality as u (w, nr)
    ), written as (
        select w, new_w, nr from asked_words
        union all
        -- events and other JSON kept as text have quotes and backslashes escaped
        select forget_as_json(w), forget_as_json(new_w), nr from asked_words where w ~ '["\\]'
    )
    select coalesce(array_agg(w order by nr), '{}'), coalesce(array_agg(new_w order by nr), '{}')
      into words, instead from written;
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
            || '), lower(case when %3$L then forget_as_json(w) else w end)) > 0)'
            || forget_only(held.table_name, held.column_name),
            held.table_name, held.column_name, held.is_json, held.type) using words, instead, subject;
        get diagnostics touched = row_count;
        if touched > 0 then places := places + 1; end if;
    end loop;
    perform set_config('fettle.forgetting', '', true);
    insert into audit_entry (table_name, row_id, action, changed, actor, actor_name, door, request_id)
    values (subject_table, subject::text, 'update',
            jsonb_build_object('forgotten', jsonb_build_array(asked || ' words', places || ' columns')),
            coalesce(nullif(current_setting('fettle.actor', true), ''), '00000000-0000-0000-0000-000000000000')::uuid,
            coalesce(nullif(current_setting('fettle.actor_name', true), ''), 'migration'),
            coalesce(nullif(current_setting('fettle.door', true), ''), 'SYSTEM'),
            coalesce(nullif(current_setting('fettle.request', true), ''), '-'));
    return places;
end $$;

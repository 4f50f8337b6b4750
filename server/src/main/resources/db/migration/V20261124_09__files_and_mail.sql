-- A trigger without arguments has null for them, not an empty list: `select audited('thing')` alone must work.
create or replace function audit_row() returns trigger language plpgsql security definer set search_path = public as $$
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

-- Files live in the database: one transaction, one backup, one checksum (docs/decisions/0007).
create table stored_file (
    id          uuid primary key,
    name        text not null check (name <> ''),
    type        text not null,
    size        bigint not null check (size > 0),
    sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    -- roles that may read it; empty: everybody who is signed in. The uploader always may.
    readers     text[] not null default '{}',
    uploaded_by uuid not null,
    uploaded_at timestamptz not null
);
create index stored_file_uploaded_by on stored_file (uploaded_by, id);
select audited('stored_file');

-- Cut into pieces, so that a file of any size passes through with little memory.
create table file_piece (
    file_id uuid not null references stored_file on delete cascade deferrable initially deferred,
    nr      int not null,
    bytes   bytea not null,
    primary key (file_id, nr)
);
-- pictures and PDFs are compressed already; trying again only costs time
alter table file_piece alter column bytes set storage external;

create table file_thumbnail (
    file_id uuid primary key references stored_file on delete cascade deferrable initially deferred,
    bytes   bytea not null
);
insert into audit_exempt values
    ('file_piece', 'the content behind stored_file.sha256, written once'),
    ('file_thumbnail', 'made from the content of stored_file');

create function written_once() returns trigger language plpgsql as $$
begin
    raise exception '% is written once: store a new file', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger written_once before update on file_piece for each row execute function written_once();
create trigger written_once before update on stored_file for each row execute function written_once();

-- Mails on their way: written in the transaction that causes them, sent afterwards, tried again until they are out.
create table mail (
    id              uuid primary key,
    recipient       text not null check (recipient ~ '^[^@[:space:]]+@[^@[:space:]]+$'),
    language        text not null check (language in ('en', 'de')),
    subject         text not null,
    body_text       text not null,
    body_html       text not null,
    -- what it is about: the template's key, and the page it speaks of
    template        text not null,
    link            text,
    state           text not null default 'WAITING' check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
    attempts        int not null default 0,
    next_attempt_at timestamptz not null,
    last_error      text,
    created_at      timestamptz not null,
    sent_at         timestamptz,
    constraint mail_sent check ((state = 'SENT') = (sent_at is not null))
);
create index mail_due on mail (next_attempt_at) where state = 'WAITING';
select audited('mail', 'recipient', 'subject', 'body_text', 'body_html');

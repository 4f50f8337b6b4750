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

create table account (
    id            uuid primary key,
    login         text not null check (login = lower(login) and login <> ''),
    name          text not null check (name <> ''),
    password_hash text,
    mail          text,
    language      text not null default 'en' check (language in ('en', 'de')),
    roles         text[] not null default '{}',
    active        boolean not null default true,
    demo          boolean not null default false,
    created_at    timestamptz not null default now(),
    version       int not null default 1,
    constraint account_login_taken unique (login)
);
select audited('account', 'password_hash');

-- Failed sign-ins, apart from the account so that guessing at a name fills no audit.
create table sign_in_failure (
    login       text primary key,
    failures    int not null,
    last_at     timestamptz not null,
    locked_until timestamptz
);
insert into audit_exempt values ('sign_in_failure', 'counts guesses at a sign-in; security log, not a change of data');

create table api_token (
    id         uuid primary key,
    account_id uuid not null references account,
    name       text not null,
    token_hash text not null unique,
    scopes     text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);
select audited('api_token', 'token_hash');

-- Spring Session, as its own schema has it
create table spring_session (
    primary_id            char(36) not null primary key,
    session_id            char(36) not null unique,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);
create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
insert into audit_exempt values
    ('spring_session', 'sessions come and go with every request'),
    ('spring_session_attributes', 'sessions come and go with every request');

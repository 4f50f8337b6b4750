-- Single-purpose links: one unguessable secret, kept as a hash, good once or until it expires.
create table link (
    id         uuid primary key,
    purpose    text not null,
    subject    uuid not null,
    secret_hash text not null unique,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    reusable   boolean not null default false
);
create index link_subject on link (subject, purpose);
select audited('link', 'secret_hash');

-- One row per keyed API call: what was asked (a digest) and what was answered. Written in the transaction of the work
-- itself, so that key and work are there together or not at all.
create table idempotency_key (
    id            text primary key, -- digest of caller and key
    request_hash  text,
    at            timestamptz not null,
    status        int,
    content_type  text,
    location      text,
    etag          text,
    body          bytea
);
create index idempotency_key_at on idempotency_key (at);
insert into audit_exempt values
    ('idempotency_key', 'answers kept for a day against repetition; the work they answer for is audited itself');

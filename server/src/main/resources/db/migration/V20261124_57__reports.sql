-- The document of a visit, as it was shown: signed are exactly these bytes.
create sequence visit_report_number start 1001;
create table visit_report (
    id          uuid primary key,
    number      bigint not null default nextval('visit_report_number'),
    order_id    uuid not null references work_order,
    record_id   uuid not null references task_record,
    language    text not null,
    content     bytea not null,
    hash        text not null,
    made_at     timestamptz not null,
    constraint visit_report_number_once unique (number),
    constraint visit_report_is_what_its_hash_says check (encode(sha256(content), 'hex') = hash)
);
create index visit_report_order on visit_report (order_id, made_at);
create index visit_report_record on visit_report (record_id, made_at);
select audited('visit_report', 'content');
select keep_forever('visit_report');

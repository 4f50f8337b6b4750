-- The photos whose checksums are in the bytes of a report.
create table visit_report_photo (
    report_id uuid not null references visit_report,
    file_id   uuid not null references work_photo,
    primary key (report_id, file_id)
);
insert into audit_exempt values ('visit_report_photo', 'append-only, and part of what visit_report says');
select keep_forever('visit_report_photo');

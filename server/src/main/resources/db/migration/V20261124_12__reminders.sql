-- Which reminder of which end was sent; a renewal has another end and begins anew.
create table expiry_reminder (
    qualification_id uuid not null references qualification on delete cascade,
    valid_until      date not null,
    days             int not null,
    sent_at          timestamptz not null,
    constraint expiry_reminder_once primary key (qualification_id, valid_until, days)
);
insert into audit_exempt values ('expiry_reminder', 'which letters were written; the letters themselves are in the outbox');

-- Every version of every holding (MARC 21 format for holdings data), for ever. The row of `holding` says in words what the
-- newest version says; one from before this migration has no versions until it is edited.
create table holding_version (
    holding_id  uuid not null references holding,
    version     int not null,
    -- MARC-in-JSON
    marc        jsonb not null,
    why         text not null,
    written_at  timestamptz not null,
    account_id  uuid not null,
    written_by  text not null,
    primary key (holding_id, version)
);
insert into audit_exempt values ('holding_version', 'append-only, and each row says itself who wrote it, when and why');
insert into forget_exempt values ('holding_version', 'marc', 'call numbers and volumes of published works; who wrote the version is forgotten');
select keep_forever('holding_version');

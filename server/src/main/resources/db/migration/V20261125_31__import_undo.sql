-- An import that was a mistake is undone: its records are withdrawn, its items gone, its tasks cancelled. The versions
-- stay, as every version does.
alter table bib_record drop constraint bib_record_state_check;
alter table bib_record add constraint bib_record_state_check
    check (state in ('DRAFT', 'PROPOSED', 'ACCEPTED', 'WITHDRAWN'));
alter table import_batch drop constraint import_batch_state_check;
alter table import_batch add constraint import_batch_state_check
    check (state in ('STAGING', 'STAGED', 'TAKING', 'TAKEN', 'UNDONE'));

-- Bytes in quarantine that somebody put right and tried again. Those of the file stay beside them.
alter table import_piece add column corrected bytea, add column corrected_by text, add column corrected_at timestamptz,
    add constraint import_piece_corrected_by_somebody check (
        (corrected is null) = (corrected_by is null) and (corrected is null) = (corrected_at is null));

-- Whose titles an import's records are, asked before it is undone.
create index import_piece_same on import_piece (same_as) where same_as is not null;

-- Decisions that no work rests on any more: it was given to somebody else, taken back, cancelled or done. They stay on
-- record, and are no longer anybody's to mend when a fact of theirs falls.
create table decision_release (
    id          uuid primary key references decision (id),
    released_at timestamptz not null
);
select audited('decision_release');

-- the last so many records of a practice, for how long work takes
create index task_record_latest on task_record (practice, written_at desc);

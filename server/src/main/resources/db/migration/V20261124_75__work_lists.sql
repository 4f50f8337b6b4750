-- What the lists of work ask for.
create index assignment_of_technician on assignment (technician_id, task_id) where state <> 'WITHDRAWN';
create index assignment_of_supervisor on assignment (supervisor_id, task_id)
    where supervisor_id is not null and state <> 'WITHDRAWN';
create index task_title_words on task using gin (title gin_trgm_ops);

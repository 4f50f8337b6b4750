package org.fettle.bench.crash;

import static java.util.Map.entry;

import java.util.Map;

/// What one answered call writes in several tables, or not at all: each of these must count nothing.
final class HalfSaved {
    static final Map<String, String> LAWS = Map.ofEntries(
            entry("files whose pieces do not add up", """
                    select count(*) from stored_file f where f.size is distinct from
                        (select sum(length(p.bytes)) from file_piece p where p.file_id = f.id)
                    """),
            entry("pieces without a file", """
                    select count(*) from file_piece p
                    where not exists (select from stored_file f where f.id = p.file_id)
                    """),
            entry("files stored twice for one call", """
                    select count(*) from (select from stored_file where name like 'crash-%' group by name
                                          having count(*) > 1) twice
                    """),
            entry("jobs without progress", """
                    select count(*) from job j where not exists (select from job_progress p where p.job_id = j.id)
                    """),
            entry("deliveries without their line", """
                    select count(*) from delivery d
                    where d.vendor = 'crash' and (select count(*) from delivery_line l where l.delivery_id = d.id) <> 1
                    """),
            entry("pieces of a delivery whose work is not done", """
                    select count(*) from delivery_piece p join delivery d on d.id = p.delivery_id
                    join task_record r on r.id = p.task_record_id left join task t on t.id = r.task_id
                    where d.vendor = 'crash' and t.state is distinct from 'DONE'
                    """),
            entry("received pieces of work without a piece", """
                    select count(*) from task_record r
                    where r.task_type = 'receive.check' and r.corrects is null
                      and not exists (select from delivery_piece p where p.task_record_id = r.id)
                    """),
            entry("records of work scanned twice for one call", """
                    select count(*) from (select from delivery_piece p join delivery d on d.id = p.delivery_id
                                          where d.vendor = 'crash' group by p.scanned, p.delivery_id
                                          having count(*) > 1) twice
                    """),
            entry("ended assignments without a record", """
                    select count(*) from assignment a
                    where a.state = 'FINISHED' and not exists (select from task_record r where r.assignment_id = a.id)
                    """));

    private HalfSaved() {}
}

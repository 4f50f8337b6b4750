package org.fettle.library.catalogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.shelf.CallNumbers;
import org.fettle.platform.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Many records in few statements.
@Repository
class BibBulk {
    record Made(UUID id, MarcRecord record) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient sql;

    BibBulk(JdbcClient sql) {
        this.sql = sql;
    }

    /// New records with their first version.
    void insert(Actor by, List<Made> made, BibState state, String why, Instant now) {
        sql.sql("""
                insert into bib_record (id, state, accepted_version, title, author, year, isbns, control_number,
                                        material, language, call_number, shelf_key, created_at, created_by)
                select r.id, :state, :accepted, r.title, r.author, r.year, r.isbns, r.control, r.material, r.language,
                       r.call, r.shelf, :now, :by
                from jsonb_to_recordset(:rows::jsonb) as r(id uuid, title text, author text, year text, isbns text[],
                    control text, material text, language text, call text, shelf text)
                """)
                .param("state", state.name())
                .param("accepted", state == BibState.ACCEPTED ? 1 : null, java.sql.Types.INTEGER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param(
                        "rows",
                        JSON.writeValueAsString(made.stream().map(BibBulk::row).toList()))
                .update();
        var versions = new ArrayList<String>();
        for (var m : made) versions.add("{\"id\":\"%s\",\"marc\":%s}".formatted(m.id(), MarcJson.write(m.record())));
        sql.sql("""
                insert into record_version (record_id, version, marc, state, why, written_at, account_id, written_by)
                select r.id, 1, r.marc, :state, :why, :now, :account, :by
                from jsonb_to_recordset(:rows::jsonb) as r(id uuid, marc jsonb)
                """)
                .param("state", state.name())
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("by", by.name())
                .param("rows", "[" + String.join(",", versions) + "]")
                .update();
    }

    /// The barcodes that were free, and are now these items'.
    Set<String> insertItems(List<NewItem> items, Instant now) {
        var rows = items.stream()
                .map(i -> Map.of(
                        "id", i.id(),
                        "record", i.record(),
                        "barcode", MarcJson.clean(i.barcode()),
                        "call", MarcJson.clean(i.callNumber()),
                        "shelf", MarcJson.clean(CallNumbers.key(i.callNumber())),
                        "location", MarcJson.clean(i.location()),
                        "material", i.material(),
                        "availability", i.availability(),
                        "process", i.inProcess()))
                .toList();
        return Set.copyOf(sql.sql("""
                insert into item (id, record_id, barcode, call_number, shelf_key, location, material, availability,
                                  needed_for, in_process, created_at)
                select r.id, r.record, r.barcode, r.call, r.shelf, r.location, r.material, r.availability, 'NOTHING',
                       r.process, :now
                from jsonb_to_recordset(:rows::jsonb) as r(id uuid, record uuid, barcode text, call text, shelf text,
                    location text, material text, availability text, process text)
                on conflict on constraint item_barcode_taken do nothing
                returning barcode
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("rows", JSON.writeValueAsString(rows))
                .query(String.class)
                .list());
    }

    /// Ids by control number (`c:…`) and by ISBN (`i:…`) of what the catalogue has already. None of them is withdrawn
    /// until the transaction ends.
    Map<String, UUID> known(List<String> controlNumbers, List<String> isbns) {
        var known = new LinkedHashMap<String, UUID>();
        sql.sql("""
                select id, control_number, isbns from bib_record
                where ((control_number = any(:controls::text[]) and control_number <> '') or isbns && :isbns::text[])
                  and state <> 'WITHDRAWN'
                order by id for key share
                """)
                .param("controls", controlNumbers.toArray(String[]::new))
                .param("isbns", isbns.toArray(String[]::new))
                .query(row -> {
                    var id = row.getObject("id", UUID.class);
                    known.putIfAbsent("c:" + row.getString("control_number"), id);
                    for (var isbn : (String[]) row.getArray("isbns").getArray()) known.putIfAbsent("i:" + isbn, id);
                });
        return known;
    }

    private static Map<String, Object> row(Made m) {
        var d = DescriptionRules.describe(m.record());
        return Map.of(
                "id", m.id(),
                "title", MarcJson.clean(d.title()),
                "author", MarcJson.clean(d.author()),
                "year", d.year(),
                "isbns", d.isbns(),
                "control", MarcJson.clean(d.controlNumber()),
                "material", d.material(),
                "language", d.language(),
                "call", MarcJson.clean(d.callNumber()),
                "shelf", MarcJson.clean(CallNumbers.key(d.callNumber())));
    }
}

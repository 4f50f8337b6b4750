package org.fettle.library.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.fettle.library.catalogue.Bib.Description;
import org.fettle.library.catalogue.DescriptionRules;
import org.fettle.library.catalogue.IndexEntry;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;

/// A record as documents of the index: one for what everybody may find, one for what staff find instead, where that
/// differs.
final class IndexDocuments {
    static final String ID = "id", PUBLIC = "public", STAFF = "staff";
    static final String TITLE = "title", AUTHOR = "author", SUBJECT = "subject", ISBN = "isbn", ANY = "any";
    static final List<String> FACETS = List.of("material", "year", "language");

    static List<Document> of(IndexEntry entry) {
        var documents = new ArrayList<Document>();
        entry.accepted()
                .ifPresent(r ->
                        documents.add(document(entry, r, true, entry.newest().isEmpty())));
        entry.newest().ifPresent(r -> documents.add(document(entry, r, false, true)));
        return documents;
    }

    private static Document document(IndexEntry entry, MarcRecord record, boolean everybody, boolean staff) {
        var d = DescriptionRules.describe(record);
        var doc = new Document();
        doc.add(new StringField(ID, entry.bib().id().toString(), Store.YES));
        if (everybody) doc.add(new StringField(PUBLIC, "1", Store.YES));
        if (staff) doc.add(new StringField(STAFF, "1", Store.NO));
        doc.add(new StoredField("number", entry.bib().number()));
        doc.add(new StoredField("shown_title", d.title()));
        doc.add(new StoredField("shown_author", d.author()));
        doc.add(new StoredField("call", d.callNumber()));
        words(doc, record);
        for (var isbn : isbns(record, d)) doc.add(new StringField(ISBN, isbn, Store.NO));
        facet(doc, "material", d.material().name());
        facet(doc, "year", d.year());
        facet(doc, "language", d.language());
        doc.add(new SortedDocValuesField("sort", new BytesRef(entry.bib().number())));
        return doc;
    }

    private static void words(Document doc, MarcRecord record) {
        text(doc, TITLE, of(record, "245", "abnp"));
        text(doc, TITLE, of(record, "880", "abc"));
        for (var tag : List.of("130", "240", "246", "440", "490", "830")) text(doc, TITLE, of(record, tag, "abnp"));
        text(doc, AUTHOR, record.like("1XX").map(f -> f.text("abcdq")));
        text(doc, AUTHOR, of(record, "245", "c"));
        for (var tag : List.of("700", "710", "711")) text(doc, AUTHOR, of(record, tag, "abcdq"));
        text(doc, SUBJECT, DescriptionRules.subjects(record).stream());
        var all = record.fields().stream()
                .filter(f -> f instanceof Field.Data
                        && f.tag().compareTo("010") > 0
                        && !f.tag().startsWith("9"))
                .map(f -> ((Field.Data) f)
                        .subfields().stream().map(Field.Subfield::value).collect(Collectors.joining(" ")));
        text(doc, ANY, all);
    }

    /// In both forms, valid or not: a wrong ISBN on a book is searched for as it stands there.
    private static List<String> isbns(MarcRecord record, Description d) {
        var printed = Stream.of('a', 'z')
                .flatMap(code -> record.values("020", code))
                .map(v -> v.replaceAll("[^0-9Xx]", " ").strip().split(" ")[0])
                .filter(v -> !v.isEmpty());
        return Stream.concat(d.isbns().stream(), printed).distinct().toList();
    }

    private static Stream<String> of(MarcRecord record, String tag, String codes) {
        return record.data(tag).map(f -> f.text(codes));
    }

    private static void text(Document doc, String field, Stream<String> values) {
        values.filter(v -> !v.isBlank()).forEach(v -> doc.add(new TextField(field, v, Store.NO)));
    }

    private static void facet(Document doc, String field, String value) {
        if (value.isEmpty()) return;
        doc.add(new StringField(field, value, Store.YES));
        doc.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private IndexDocuments() {}
}

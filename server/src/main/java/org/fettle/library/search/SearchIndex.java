package org.fettle.library.search;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;
import org.fettle.library.catalogue.IndexEntry;
import org.fettle.marc.check.StandardNumbers;
import org.springframework.stereotype.Component;

/// The Lucene index of one node, in a folder that is thrown away with the process.
@Component
class SearchIndex {
    private static final Map<String, Float> WEIGHTS = Map.of(
            IndexDocuments.TITLE, 6f, IndexDocuments.AUTHOR, 4f, IndexDocuments.SUBJECT, 3f, IndexDocuments.ANY, 1f);

    private final Path folder;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Folding folding = new Folding();

    SearchIndex() throws IOException {
        folder = Files.createTempDirectory("fettle-search");
        writer = new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(folding).setRAMBufferSizeMB(16));
        searchers = new SearcherManager(writer, null);
    }

    /// These records are as `entries` say; one without an entry is gone.
    void put(List<UUID> ids, List<IndexEntry> entries) {
        try {
            for (var entry : entries) writer.updateDocuments(term(entry.bib().id()), IndexDocuments.of(entry));
            for (var id : ids)
                if (entries.stream().noneMatch(e -> e.bib().id().equals(id))) writer.deleteDocuments(term(id));
            searchers.maybeRefresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Found search(SearchQuery question, boolean staff, boolean ready) {
        try {
            var searcher = searchers.acquire();
            try {
                var query = query(question, staff);
                var counter = searcher.search(query, FacetCounter.MANAGER);
                int from = question.page() * SearchQuery.PAGE;
                TopDocs top = searcher.search(query, from + SearchQuery.PAGE);
                var stored = searcher.storedFields();
                var hits = Stream.of(top.scoreDocs)
                        .skip(from)
                        .map(d -> read(stored, d.doc))
                        .toList();
                return new Found(counter.total(), hits, counter.facets(), ready);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Query query(SearchQuery question, boolean staff) {
        var all = new BooleanQuery.Builder()
                .add(words(question), Occur.MUST)
                .add(new TermQuery(new Term(staff ? IndexDocuments.STAFF : IndexDocuments.PUBLIC, "1")), Occur.FILTER);
        filter(all, "material", question.material());
        filter(all, "year", question.year());
        filter(all, "language", question.language());
        return all.build();
    }

    private Query words(SearchQuery question) {
        var words = question.words().strip();
        if (words.isEmpty()) return new MatchAllDocsQuery();
        return switch (question.where()) {
            case ISBN -> isbn(words);
            case ANY -> {
                var any = new BooleanQuery.Builder().add(parse(WEIGHTS, words), Occur.SHOULD);
                if (StandardNumbers.isbnIn(words).isPresent()) any.add(isbn(words), Occur.SHOULD);
                yield any.build();
            }
            case TITLE -> parse(Map.of(IndexDocuments.TITLE, 1f), words);
            case AUTHOR -> parse(Map.of(IndexDocuments.AUTHOR, 1f), words);
            case SUBJECT -> parse(Map.of(IndexDocuments.SUBJECT, 1f), words);
        };
    }

    private Query parse(Map<String, Float> fields, String words) {
        var parser = new SimpleQueryParser(
                folding,
                fields,
                SimpleQueryParser.PHRASE_OPERATOR
                        | SimpleQueryParser.NOT_OPERATOR
                        | SimpleQueryParser.PREFIX_OPERATOR
                        | SimpleQueryParser.OR_OPERATOR
                        | SimpleQueryParser.PRECEDENCE_OPERATORS
                        | SimpleQueryParser.WHITESPACE_OPERATOR);
        parser.setDefaultOperator(Occur.MUST);
        // "--" joins the parts of a heading, and is no "without"
        return parser.parse(words.replace("--", " "));
    }

    private static Query isbn(String words) {
        var digits = words.replaceAll("[^0-9Xx]", "");
        var thirteen = StandardNumbers.isIsbn(digits) ? StandardNumbers.isbn13(digits) : digits;
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(IndexDocuments.ISBN, digits)), Occur.SHOULD)
                .add(new TermQuery(new Term(IndexDocuments.ISBN, thirteen)), Occur.SHOULD)
                .build();
    }

    private static void filter(BooleanQuery.Builder all, String field, String value) {
        if (!value.isBlank()) all.add(new TermQuery(new Term(field, value)), Occur.FILTER);
    }

    private static Found.Hit read(org.apache.lucene.index.StoredFields stored, int doc) {
        try {
            var d = stored.document(doc);
            return new Found.Hit(
                    text(d, IndexDocuments.ID),
                    text(d, "number"),
                    text(d, "shown_title"),
                    text(d, "shown_author"),
                    text(d, "year"),
                    text(d, "material"),
                    text(d, "call"),
                    !text(d, IndexDocuments.PUBLIC).isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Document d, String field) {
        var value = d.get(field);
        return value == null ? "" : value;
    }

    private static Term term(UUID id) {
        return new Term(IndexDocuments.ID, id.toString());
    }

    @PreDestroy
    void close() throws IOException {
        searchers.close();
        writer.rollback();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}

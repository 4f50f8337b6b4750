package org.fettle.library.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Counts all hits, and each value of the facets among them.
final class FacetCounter extends SimpleCollector {
    static final CollectorManager<FacetCounter, FacetCounter> MANAGER = new CollectorManager<>() {
        @Override
        public FacetCounter newCollector() {
            return new FacetCounter();
        }

        @Override
        public FacetCounter reduce(Collection<FacetCounter> parts) throws IOException {
            var whole = new FacetCounter();
            for (var part : parts) whole.add(part);
            return whole;
        }
    };

    private static final int SHOWN = 12;

    private record Column(String name, SortedDocValues values, int[] counts) {}

    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Map<String, Integer>> sums = new LinkedHashMap<>();
    private long total;

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        flush();
        for (var name : IndexDocuments.FACETS) {
            var values = DocValues.getSorted(context.reader(), name);
            columns.add(new Column(name, values, new int[values.getValueCount()]));
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        total++;
        for (var column : columns)
            if (column.values().advanceExact(doc))
                column.counts()[column.values().ordValue()]++;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    long total() {
        return total;
    }

    Map<String, List<Found.Facet>> facets() throws IOException {
        flush();
        var facets = new LinkedHashMap<String, List<Found.Facet>>();
        sums.forEach((name, counts) -> facets.put(
                name,
                counts.entrySet().stream()
                        .map(e -> new Found.Facet(e.getKey(), e.getValue()))
                        .sorted(Comparator.comparingInt(Found.Facet::count)
                                .reversed()
                                .thenComparing(Found.Facet::value))
                        .limit(SHOWN)
                        .toList()));
        return facets;
    }

    private void add(FacetCounter part) throws IOException {
        part.flush();
        total += part.total;
        part.sums.forEach((name, counts) -> counts.forEach((value, count) ->
                sums.computeIfAbsent(name, _ -> new HashMap<>()).merge(value, count, Integer::sum)));
    }

    private void flush() throws IOException {
        for (var column : columns)
            for (int ord = 0; ord < column.counts().length; ord++)
                if (column.counts()[ord] > 0)
                    sums.computeIfAbsent(column.name(), _ -> new HashMap<>())
                            .merge(column.values().lookupOrd(ord).utf8ToString(), column.counts()[ord], Integer::sum);
        columns.clear();
    }
}

package org.fettle.platform.roads;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Driving over real roads. The graph is opened when it is first asked for, so a start does not wait for it.
@Component
public class Roads {
    private static final Logger LOG = LoggerFactory.getLogger(Roads.class);
    private static final int KEPT_MATRICES = 16;
    private static final int KEPT_WAYS = 5_000;

    private final Environment environment;
    private final KnownDrives known;
    private final Map<List<Point>, Drives> matrices = kept(KEPT_MATRICES);
    private final Map<List<Point>, List<Point>> ways = kept(KEPT_WAYS);
    private @Nullable Optional<Network> network;
    private @Nullable RoadPicture picture;

    Roads(Environment environment, KnownDrives known) {
        this.environment = environment;
        this.known = behind(known);
    }

    /// Every drive between these places; asked again for the same places, the answer is kept.
    public Drives drives(List<Point> places) {
        return once(
                matrices,
                List.copyOf(places),
                key -> network().map(n -> n.drives(key, known)).orElseGet(() -> straight(key)));
    }

    /// The line to draw from one place to the next.
    public List<Point> way(Point from, Point to) {
        return once(
                ways,
                List.of(from, to),
                ends -> network().map(n -> n.way(from, to)).orElse(ends));
    }

    /// One drive, not kept.
    public int seconds(Point from, Point to) {
        return network().flatMap(n -> n.seconds(from, to)).orElseGet(() -> StraightLine.seconds(from, to));
    }

    /// All roads as a drawing when they hold these places, else an empty frame around the places.
    public RoadPicture picture(Collection<Point> places) {
        var roads = roads();
        return roads.isPresent() && places.stream().anyMatch(roads.get()::holds)
                ? roads.get()
                : RoadPicture.around(places);
    }

    /// The roads themselves; empty when there is no extract.
    public synchronized Optional<RoadPicture> roads() {
        if (picture == null) picture = network().flatMap(Network::picture).orElse(null);
        return Optional.ofNullable(picture);
    }

    /// Opens the graph in the background, so that the first to plan does not wait either.
    public void warmUp() {
        Thread.ofVirtual().name("roads").start(this::roads);
    }

    private synchronized Optional<Network> network() {
        if (network == null) network = open();
        return network;
    }

    private Optional<Network> open() {
        var data = environment.getProperty("fettle.data");
        try {
            var folder = data == null ? Files.createTempDirectory("fettle-roads") : Path.of(data, "roads");
            return Optional.of(
                    Extract.of(environment.getProperty("fettle.roads"), folder).open(folder));
        } catch (IOException | RuntimeException e) {
            LOG.warn("no road graph; drives are reckoned by straight lines", e);
            return Optional.empty();
        }
    }

    /// What is kept is kept in the background: whoever asks does not wait, nor hands in his own transaction.
    private static KnownDrives behind(KnownDrives store) {
        return new KnownDrives() {
            @Override
            public Map<Long, From> from(String network, Collection<Long> origins) {
                return store.from(network, origins);
            }

            @Override
            public void keep(String network, Map<Long, From> drives) {
                Thread.ofVirtual().name("drives").start(() -> {
                    try {
                        store.keep(network, drives);
                    } catch (RuntimeException e) {
                        LOG.warn("{} drives were not kept; they will be reckoned again", drives.size(), e);
                    }
                });
            }
        };
    }

    private static Drives straight(List<Point> places) {
        var all = IntStream.range(0, places.size()).boxed().collect(Collectors.toSet());
        return new Matrix(places, all).drives(all);
    }

    private static <K, V> V once(Map<K, V> known, K key, Function<K, V> find) {
        synchronized (known) {
            var value = known.get(key);
            if (value != null) return value;
        }
        var fresh = find.apply(key);
        synchronized (known) {
            known.put(key, fresh);
        }
        return fresh;
    }

    /// The least recently used goes first.
    private static <K, V> Map<K, V> kept(int most) {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    @PreDestroy
    synchronized void close() {
        if (network != null) network.ifPresent(Network::close);
        network = Optional.empty();
    }
}

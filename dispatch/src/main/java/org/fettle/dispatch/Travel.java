package org.fettle.dispatch;

/// How long and how far from one place to another. The two ways may differ; the triangle law is taken to hold.
public interface Travel {
    int places();

    int seconds(int from, int to);

    int metres(int from, int to);

    /// Row-major: `seconds[from * places + to]`. The arrays are used as they are.
    static Travel matrix(int places, int[] seconds, int[] metres) {
        if (seconds.length != places * places || metres.length != places * places)
            throw new IllegalArgumentException("%d places need %d figures, but there are %d seconds and %d metres"
                    .formatted(places, places * places, seconds.length, metres.length));
        return new Travel() {
            @Override
            public int places() {
                return places;
            }

            @Override
            public int seconds(int from, int to) {
                return seconds[from * places + to];
            }

            @Override
            public int metres(int from, int to) {
                return metres[from * places + to];
            }
        };
    }
}

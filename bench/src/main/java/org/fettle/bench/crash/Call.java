package org.fettle.bench.crash;

import java.net.http.HttpRequest;
import java.util.function.Consumer;

/// One write with its key: sent again and again until an answer comes, it still happens once.
///
/// @param answered what to note when the answer is here; given the answer's body
record Call(HttpRequest request, int expected, Consumer<String> answered) {}

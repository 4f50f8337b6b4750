package org.fettle.bench.crash;

/// What one writer does, call by call.
interface Load {
    /// The next write; asked for only when the one before was answered.
    Call next();
}

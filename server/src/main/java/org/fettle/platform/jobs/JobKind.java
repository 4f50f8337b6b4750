package org.fettle.platform.jobs;

import org.fettle.platform.actor.Actor;

/// One kind of background work; a module makes it a `@Component`.
///
/// After a crash or a stop `run` is called again with the same data, so it either goes on from [Progress#committed] or
/// may
/// be repeated without harm.
///
/// @param <D> what the work needs to know: a record that JSON can carry
public interface JobKind<D> {
    /// The key of its name in the bundles, e.g. `catalogue.import`; it also names the kind in the database, so it
    /// stays.
    String name();

    Class<D> data();

    /// Does the work in the name of the person who started it. Each chunk is one call of a service, so one transaction.
    JobEnd run(Actor by, D data, Progress progress) throws Exception;
}

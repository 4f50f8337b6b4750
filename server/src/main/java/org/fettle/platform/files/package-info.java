/// Files: what people attach: photos, documents, lists, library records. Known by their content, not by their name;
/// kept in the database with a checksum; pictures with a thumbnail.
///
/// Public: [Files], its answer [Storing], [FileType], [Upload], [FileInfo], and [Downloads] for a module's own
/// endpoints.
/// Law: a stored file never changes.
@ApplicationModule(
        displayName = "Files",
        allowedDependencies = {"platform.actor", "platform.shell", "platform.values"})
@NullMarked
package org.fettle.platform.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

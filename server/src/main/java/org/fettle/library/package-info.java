/// The library's practice: technical services from the packing list to the shelf.
@NullMarked
package org.fettle.library;

import org.jspecify.annotations.NullMarked;

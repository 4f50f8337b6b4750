@NullMarked
package org.fettle.platform.jobs;

import org.jspecify.annotations.NullMarked;

/// The application: who is qualified, what needs doing, who does it when, and what was done.
@NullMarked
package org.fettle;

import org.jspecify.annotations.NullMarked;

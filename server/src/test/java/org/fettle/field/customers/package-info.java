@NullMarked
package org.fettle.field.customers;

import org.jspecify.annotations.NullMarked;

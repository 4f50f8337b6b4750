/// The optimiser: who goes where, when.
package org.fettle.dispatch;

/// Call numbers: keys that sort as the shelf does.
package org.fettle.marc.shelf;

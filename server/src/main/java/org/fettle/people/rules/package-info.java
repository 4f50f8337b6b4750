/// The language of rule packs: what a rule may ask for, the packs as read from YAML with every fault by line, and the
/// book of all rules in force. Internal to people.
@NullMarked
package org.fettle.people.rules;

import org.jspecify.annotations.NullMarked;

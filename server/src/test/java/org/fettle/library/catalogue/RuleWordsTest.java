package org.fettle.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.fettle.marc.check.Problem;
import org.junit.jupiter.api.Test;

/// Every rule of the MARC library has its sentence on the pages.
class RuleWordsTest {
    @Test
    void everyRuleHasWords() throws IOException {
        var rules = ResourceBundle.getBundle("org.fettle.marc.check.rules", Problem.class.getModule())
                .keySet();
        var words = new Properties();
        try (var in = getClass().getResourceAsStream("/messages/catalogue_en.properties")) {
            words.load(in);
        }
        var missing = new TreeSet<String>();
        for (var rule : rules) if (!words.containsKey("catalogue.rule." + rule)) missing.add(rule);
        assertThat(missing).isEmpty();
    }
}

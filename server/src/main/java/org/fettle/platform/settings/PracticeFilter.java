package org.fettle.platform.settings;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/// Leaves a practice that is switched off out of the application: its pages, endpoints and jobs are absent, not hidden.
public class PracticeFilter implements TypeFilter, EnvironmentAware {
    private Set<Practice> on = Set.of(Practice.values());

    @Override
    public void setEnvironment(@Nullable Environment environment) {
        if (environment != null) on = Practice.parse(environment.getProperty("fettle.practices", "field,library"));
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        var name = reader.getClassMetadata().getClassName();
        for (var practice : Practice.values()) {
            var folder = practice.name().toLowerCase(Locale.ROOT);
            var itsOwn = name.startsWith("org.fettle." + folder + ".")
                    || name.startsWith("org.fettle.demo." + folder + ".")
                    // the board plans visits, and only the field has visits
                    || (practice == Practice.FIELD && name.startsWith("org.fettle.schedule."));
            if (!on.contains(practice) && itsOwn) return true;
        }
        return false;
    }
}

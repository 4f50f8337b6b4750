package org.fettle;

import org.fettle.platform.settings.PracticeFilter;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/// The application. Transactions are the outermost advice (order 0): the audit's name is set inside them.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableTransactionManagement(order = 0)
@Modulithic(systemName = "Fettle")
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, // two modules may use one word
        excludeFilters = {
            @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
            @Filter(type = FilterType.CUSTOM, classes = PracticeFilter.class)
        })
public class Fettle {
    public static void main(String[] args) {
        System.exit(Launch.run(args));
    }
}

package org.fettle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.fettle.platform.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The slice: HTTP → service → rules → store, once, with no way back.
@AnalyzeClasses(packages = "org.fettle", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    /// They write to tables that need no audit, each of which says why in `audit_exempt`.
    private static final Set<String> NAMELESS = Set.of("Accounts.signIn", "JobRuns.commit", "JobRuns.progress");

    @ArchTest
    static final ArchRule pagesAndApisCallServicesOnly = noClasses()
            .that()
            .haveSimpleNameEndingWith("Pages")
            .or()
            .haveSimpleNameEndingWith("Api")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Store")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(JdbcClient.class);

    @ArchTest
    static final ArchRule storesKnowNoServiceAndNoPage = noClasses()
            .that()
            .areAnnotatedWith(Repository.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Service.class)
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(Controller.class);

    @ArchTest
    static final ArchRule rulesArePure = noClasses()
            .that()
            .haveSimpleNameEndingWith("Rules")
            .and()
            .resideOutsideOfPackage("org.fettle.platform.identity")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "java.io..", "java.net..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Store")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock");

    @ArchTest
    static final ArchRule thePracticesDoNotSeeEachOther = noClasses()
            .that()
            .resideInAPackage("org.fettle.field..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.fettle.library..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule norTheOtherWayRound = noClasses()
            .that()
            .resideInAPackage("org.fettle.library..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.fettle.field..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule storesStayInTheirModule =
            classes().that().areAnnotatedWith(Repository.class).should().notBePublic();

    @ArchTest
    static final ArchRule everyChangeHasANameOnIt = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .and(writing())
            .should(takeTheActorFirst());

    /// A bean's own method is called past its proxy: the callee's transaction would not begin, and its write has no
    /// name.
    @ArchTest
    static final ArchRule noTransactionIsLostByCallingOneself = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Service.class)
            .should(keepTheTransaction());

    private static ArchCondition<JavaMethod> keepTheTransaction() {
        return new ArchCondition<>("not call a @Transactional method of their own class without a transaction") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.isAnnotatedWith(Transactional.class)
                        || method.getModifiers().contains(JavaModifier.PRIVATE)) return;
                for (var call : method.getMethodCallsFromSelf())
                    if (call.getTargetOwner().equals(method.getOwner())
                            && call.getTarget().isAnnotatedWith(Transactional.class))
                        events.add(SimpleConditionEvent.violated(method, call.getDescription()));
            }
        };
    }

    private static DescribedPredicate<JavaMethod> writing() {
        return DescribedPredicate.describe(
                "are @Transactional and not read-only",
                method -> method.isAnnotatedWith(Transactional.class)
                        && !method.getAnnotationOfType(Transactional.class).readOnly());
    }

    private static ArchCondition<JavaMethod> takeTheActorFirst() {
        return new ArchCondition<>("take an Actor first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var parameters = method.getRawParameterTypes();
                var named = !parameters.isEmpty() && parameters.getFirst().isEquivalentTo(Actor.class);
                var name = method.getOwner().getSimpleName() + "." + method.getName();
                if (!named && !NAMELESS.contains(name))
                    events.add(
                            SimpleConditionEvent.violated(method, method.getFullName() + " writes without an Actor"));
            }
        };
    }
}

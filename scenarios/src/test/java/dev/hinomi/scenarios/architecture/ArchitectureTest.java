package dev.hinomi.scenarios.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/// What Maven's module boundaries cannot say.
final class ArchitectureTest {
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.hinomi");

    @Test
    void onlyTheApiSeesTheHttpServer() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.hinomi.api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.helidon..")
                .check(PRODUCT);
    }

    @Test
    void internalPackagesAreClosedToOtherModules() {
        classes()
                .that()
                .resideInAPackage("dev.hinomi..internal..")
                .should(beUsedOnlyByTheirModule())
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("dev.hinomi.(**)")
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .check(PRODUCT);
    }

    @Test
    void timeIsInjectedOutsideTheProgramItself() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.hinomi.app..", "dev.hinomi.bench..", "dev.hinomi.codegen..")
                .should()
                .callMethodWhere(readsTheSystemClock())
                .check(PRODUCT);
    }

    @Test
    void nobodySleeps() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.hinomi.app..", "dev.hinomi.bench..")
                .should()
                .callMethodWhere(target(owner(DescribedPredicate.describe(
                                "Thread", (JavaClass type) -> type.isEquivalentTo(Thread.class))))
                        .and(target(name("sleep"))))
                .check(PRODUCT);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemClock() {
        return DescribedPredicate.describe("reads the system's clock", call -> {
            JavaClass owner = call.getTargetOwner();
            String method = call.getName();
            boolean now = method.equals("now")
                    && call.getTarget().getRawParameterTypes().isEmpty()
                    && (owner.isEquivalentTo(Instant.class)
                            || owner.isEquivalentTo(LocalDate.class)
                            || owner.isEquivalentTo(LocalDateTime.class)
                            || owner.isEquivalentTo(ZonedDateTime.class));
            boolean clock = owner.isEquivalentTo(Clock.class) && method.startsWith("system");
            boolean millis = owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis");
            return now || clock || millis;
        });
    }

    private static ArchCondition<JavaClass> beUsedOnlyByTheirModule() {
        return new ArchCondition<>("be used only by their module") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(use -> !module(use.getOriginClass()).equals(module(type)))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static String module(JavaClass type) {
        String below = type.getPackageName().substring("dev.hinomi.".length());
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}

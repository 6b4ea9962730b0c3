package kr.jangbu.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.jangbu.testing.Client;
import org.junit.jupiter.api.Test;

/** The walls between modules: what each may know of the others. */
class WallsTest {
    private static final List<String> BUSINESS =
            List.of("selection", "firms", "loans", "guarantees", "grants", "banks", "portal");
    private static final String SERVICE = "kr.jangbu..";

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(where ->
                            !where.contains("kr/jangbu/testing")
                                    && !where.contains("kr/jangbu/embedded"))
                    .importPackages("kr.jangbu");

    @Test
    void no_business_module_knows_another() {
        for (String one : BUSINESS) {
            for (String other : BUSINESS) {
                if (!one.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage("kr.jangbu." + one + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("kr.jangbu." + other + "..")
                            .check(HOUSE);
                }
            }
        }
    }

    @Test
    void only_the_root_package_of_the_ledger_is_public_to_others() {
        noClasses()
                .that()
                .resideOutsideOfPackage("kr.jangbu.ledger..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("kr.jangbu.ledger..")
                                .and(resideOutsideOfPackage("kr.jangbu.ledger")))
                .check(HOUSE);
    }

    @Test
    void only_events_touches_kafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("kr.jangbu.events..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(HOUSE);
    }

    @Test
    void listeners_are_called_on_their_fact() {
        classes()
                .that()
                .implement("kr.jangbu.events.Listener")
                .should()
                .haveSimpleNameStartingWith("On")
                .check(HOUSE);
    }

    /** Otherwise whoever accepts text gets a record as the program prints it. */
    @Test
    void resources_say_in_which_format_they_answer() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .and()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .beAnnotatedWith("jakarta.ws.rs.Produces")
                .check(HOUSE);
    }

    @Test
    void contracts_use_the_jdk_alone() {
        classes()
                .that()
                .resideInAPackage("kr.jangbu.contracts..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "kr.jangbu.contracts..")
                .check(HOUSE);
    }

    @Test
    void only_the_foundation_reads_the_wall_clock_and_makes_ids() {
        noClasses()
                .that()
                .resideInAPackage(SERVICE)
                .and()
                .resideOutsideOfPackage("kr.jangbu.foundation..")
                .should(
                        callMethod(Instant.class, "now")
                                .or(callMethod(LocalDate.class, "now"))
                                .or(callMethod(UUID.class, "randomUUID")))
                .check(HOUSE);
    }

    @Test
    void packages_of_a_module_have_no_cycles_between_modules() {
        slices().matching("kr.jangbu.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void the_rules_see_the_house_and_not_its_tests() {
        org.junit.jupiter.api.Assertions.assertTrue(HOUSE.contain("kr.jangbu.loans.Loan"));
        org.junit.jupiter.api.Assertions.assertFalse(HOUSE.contain(Client.class));
    }
}

package io.railpulse.testing;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Date;

/** The rules that every room of the jobs is held to, each with what to do when it fails. */
public final class ArchitectureRules {

    private ArchitectureRules() {}

    /** The classes of a package and all below it, without tests. */
    public static JavaClasses mainClassesOf(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }

    /** No package depends on itself by way of another. */
    public static ArchRule noPackageCycles(String rootPackage) {
        return slices().matching(rootPackage + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("two packages that need each other are one: move the class to where its thought belongs");
    }

    /** Nothing is used but what the room may know. */
    public static ArchRule usesOnly(String... packages) {
        return classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(packages)
                .because("the rooms' directions keep a decision apart from where its data come from");
    }

    /** Time comes with the records. */
    public static ArchRule readsNoWallClock() {
        return noClasses()
                .should()
                .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
                .orShould()
                .callMethodWhere(
                        target(owner(resideInAPackage("java.time.."))).and(target(nameMatching("(system|tick).*"))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callConstructor(Date.class)
                .because("a replay of the same records has to give the same result: use record time");
    }
}

package org.demarche;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the package table of the README: who may use whom, and who may use which library. */
@AnalyzeClasses(packages = "org.demarche", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /** What each package may use of ours, besides itself. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("lexicon", Set.of("model")),
            Map.entry("read", Set.of("model")),
            Map.entry("annotate", Set.of("model", "lexicon")),
            Map.entry("extract", Set.of("model", "lexicon")),
            Map.entry("consolidate", Set.of("model")),
            Map.entry("evaluate", Set.of("model")),
            Map.entry("rdf", Set.of("model")),
            Map.entry("store", Set.of("model", "rdf")),
            Map.entry("query", Set.of("model", "rdf", "store")),
            Map.entry("export", Set.of("model", "rdf")),
            Map.entry("serve", Set.of("model", "rdf", "store", "query", "export")),
            Map.entry(
                    "cli",
                    Set.of(
                            "model",
                            "lexicon",
                            "read",
                            "annotate",
                            "extract",
                            "consolidate",
                            "evaluate",
                            "rdf",
                            "store",
                            "query",
                            "export",
                            "serve")));

    /** The packages that may use each library. A library that is not here may be used by any package. */
    private static final Map<String, Set<String>> LIBRARY_USERS = Map.of(
            "org.apache.jena..", Set.of("rdf", "store", "query", "export", "serve"),
            "opennlp..", Set.of("read", "annotate"),
            "org.jsoup..", Set.of("read", "evaluate"),
            "com.ibm.icu..", Set.of("read"),
            "picocli..", Set.of("cli"),
            "biweekly..", Set.of("export"),
            "org.apache.commons.csv..", Set.of("export"),
            "jakarta.servlet..", Set.of("serve"),
            "org.eclipse.jetty..", Set.of("serve"),
            "org.apache.lucene..", Set.of("serve"));

    @ArchTest
    void packagesAreThoseOfTheTable(JavaClasses ours) {
        Set<String> found = ours.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.replaceFirst("^org\\.demarche\\.?", "").replaceFirst("\\..*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(MAY_USE.keySet()), found);
    }

    @ArchTest
    void packagesUseOnlyWhatTheTableAllows(JavaClasses ours) {
        new TreeMap<>(MAY_USE).forEach((name, used) -> {
            String[] allowed = Stream.concat(Stream.of(name), used.stream())
                    .map(ArchitectureTest::ours)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ours(name))
                    .should()
                    .dependOnClassesThat(resideInAPackage("org.demarche..").and(not(resideInAnyPackage(allowed))))
                    .because(name + " may use only " + new TreeSet<>(used))
                    .check(ours);
        });
    }

    @ArchTest
    void librariesStayInTheirPackages(JavaClasses ours) {
        new TreeMap<>(LIBRARY_USERS).forEach((library, users) -> noClasses()
                .that(not(resideInAnyPackage(
                        users.stream().map(ArchitectureTest::ours).toArray(String[]::new))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("only " + new TreeSet<>(users) + " may use " + library)
                .check(ours));
    }

    @ArchTest
    void theModelUsesNothingButTheJdk(JavaClasses ours) {
        classes()
                .that()
                .resideInAPackage(ours("model"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ours("model"), "java..")
                .check(ours);
    }

    @ArchTest
    void everyPackageSaysWhatItIs(JavaClasses ours) {
        Path sources = Path.of("src/main/java");
        List<Path> silent = ours.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .map(name -> sources.resolve(name.replace('.', '/')).resolve("package-info.java"))
                .filter(file -> !Files.exists(file))
                .toList();
        assertEquals(List.of(), silent);
    }

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("org.demarche.(*)..").should().beFreeOfCycles();

    /** A package with rooms of its own: its rooms know each other in one direction only. */
    @ArchTest
    static final ArchRule noCyclesBetweenRooms =
            slices().matching("org.demarche.serve.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule standardStreamsBelongToTheCommandLine =
            noClasses().that().resideOutsideOfPackage(ours("cli")).should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule noExit =
            noClasses().that().resideOutsideOfPackage(ours("cli")).should().callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule logsGoThroughSlf4j = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule exceptionsSayWhatHappened = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    /** All but the calendar writer, whose library takes no other. */
    @ArchTest
    static final ArchRule datesAreOfJavaTime = noClasses()
            .that()
            .doNotHaveSimpleName("CalendarWriter")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Date")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Calendar");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager)")
            .orShould()
            .resideInAnyPackage("..util..", "..helper..", "..common..");

    private static String ours(String name) {
        return "org.demarche." + name + "..";
    }
}

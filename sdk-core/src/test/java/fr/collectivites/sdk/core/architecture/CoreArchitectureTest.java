package fr.collectivites.sdk.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of docs/architecture.md for sdk-core. */
@AnalyzeClasses(packages = "fr.collectivites.sdk.core", importOptions = ImportOption.DoNotIncludeTests.class)
class CoreArchitectureTest {

    private static final String ROOT = "fr.collectivites.sdk.core.";

    /** Lowest first: a package uses only those before it. Internal packages stand below the package that uses them. */
    private static final List<String> ORDER = List.of(
            "problem",
            "yaml",
            "code",
            "territory",
            "constraint",
            "value",
            "collectivity",
            "catalog",
            "place",
            "schema",
            "table",
            "datapackage",
            "validation",
            "writing",
            "correction",
            "privacy",
            "mapping",
            "place.convert",
            "place.hours",
            "place.clean",
            "place.check",
            "place.merge",
            "report",
            "journal",
            "http",
            "remote");

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching(ROOT + "(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_use_only_lower_ones =
            classes().that().resideOutsideOfPackage("..internal..").should(useOnlyLowerPackages());

    @ArchTest
    static final ArchRule parsers_and_databind_stay_internal = noClasses()
            .that()
            .resideOutsideOfPackage("..internal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "de.siegmar.fastcsv..",
                    "org.dhatim.fastexcel..",
                    "com.github.miachm.sods..",
                    "org.apache.poi..",
                    "com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule the_http_client_stays_in_http = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "http..", ROOT + "remote..", "..internal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("okhttp3..");

    @ArchTest
    static final ArchRule no_foreign_type_in_an_exported_signature = classes()
            .that()
            .arePublic()
            .and()
            .resideOutsideOfPackage("..internal..")
            .should(haveOnlyOwnTypesInSignatures());

    @ArchTest
    static final ArchRule a_library_never_exits_nor_prints = noClasses()
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private static ArchCondition<JavaClass> useOnlyLowerPackages() {
        return new ArchCondition<>("use only packages before their own in " + ORDER) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = rank(type.getPackageName());
                Set<JavaClass> used = type.getDirectDependenciesFromSelf().stream()
                        .map(d -> d.getTargetClass().getBaseComponentType())
                        .filter(t -> t.getPackageName().startsWith(ROOT))
                        .filter(t -> !t.getPackageName().contains(".internal"))
                        .collect(Collectors.toSet());
                for (JavaClass other : used) {
                    if (rank(other.getPackageName()) > own) {
                        events.add(SimpleConditionEvent.violated(
                                type, type.getName() + " uses the higher " + other.getName()));
                    }
                }
            }
        };
    }

    private static int rank(String packageName) {
        String name = packageName.substring(ROOT.length());
        // A package below another may have a place of its own
        int rank = ORDER.indexOf(name);
        if (rank < 0) {
            rank = ORDER.indexOf(name.split("\\.")[0]);
        }
        if (rank < 0) {
            throw new AssertionError("package " + packageName + " has no place in the order: see docs/architecture.md");
        }
        return rank;
    }

    static ArchCondition<JavaClass> haveOnlyOwnTypesInSignatures() {
        return new ArchCondition<>("show only types of the JDK and of the SDK in their signatures") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream<JavaClass> types = Stream.concat(
                        type.getMethods().stream()
                                .filter(m -> isExported(m.getModifiers()))
                                .flatMap(CoreArchitectureTest::typesOf),
                        type.getConstructors().stream()
                                .filter(c -> isExported(c.getModifiers()))
                                .flatMap(CoreArchitectureTest::typesOf));
                types.map(JavaClass::getBaseComponentType)
                        .filter(t -> !OWN.test(t))
                        .forEach(t -> events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " exports " + t.getName())));
            }
        };
    }

    private static final DescribedPredicate<JavaClass> OWN = new DescribedPredicate<>("own or JDK") {
        @Override
        public boolean test(JavaClass type) {
            String name = type.getPackageName();
            return type.isPrimitive()
                    || name.startsWith("java.")
                    || name.startsWith("fr.collectivites.sdk")
                    || name.startsWith("org.slf4j")
                    || name.startsWith("jakarta.validation");
        }
    };

    private static boolean isExported(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaClass> typesOf(JavaMethod method) {
        return method.getAllInvolvedRawTypes().stream();
    }

    private static Stream<JavaClass> typesOf(JavaConstructor constructor) {
        return constructor.getAllInvolvedRawTypes().stream();
    }
}

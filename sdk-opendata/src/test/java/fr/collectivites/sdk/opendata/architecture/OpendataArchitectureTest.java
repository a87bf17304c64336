package fr.collectivites.sdk.opendata.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of docs/architecture.md for sdk-opendata. */
@AnalyzeClasses(packages = "fr.collectivites.sdk.opendata", importOptions = ImportOption.DoNotIncludeTests.class)
class OpendataArchitectureTest {

    private static final String ROOT = "fr.collectivites.sdk.opendata.";

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching(ROOT + "(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_internals_of_core_are_not_seen =
            noClasses().should().dependOnClassesThat().resideInAPackage("fr.collectivites.sdk.core.internal..");

    @ArchTest
    static final ArchRule jena_is_seen_by_dcat_and_its_internals_alone = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "dcat..", ROOT + "internal.rdf..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.jena..");

    @ArchTest
    static final ArchRule nothing_knows_the_needs_module =
            noClasses().should().dependOnClassesThat().resideInAPackage("fr.collectivites.sdk.needs..");

    @ArchTest
    static final ArchRule a_library_never_exits_nor_prints = noClasses()
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}

package fr.collectivites.sdk.needs.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules of docs/architecture.md for sdk-needs. */
@AnalyzeClasses(packages = "fr.collectivites.sdk.needs", importOptions = ImportOption.DoNotIncludeTests.class)
class NeedsArchitectureTest {

    private static final String ROOT = "fr.collectivites.sdk.needs.";

    @ArchTest
    static final ArchRule packages_form_no_cycle =
            slices().matching(ROOT + "(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_internals_of_core_are_not_seen =
            noClasses().should().dependOnClassesThat().resideInAPackage("fr.collectivites.sdk.core.internal..");

    @ArchTest
    static final ArchRule databind_stays_internal = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "internal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "okhttp3..");

    @ArchTest
    static final ArchRule the_registry_knows_neither_client_nor_publication = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "client..", ROOT + "publication..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + "client..", ROOT + "publication..");

    @ArchTest
    static final ArchRule nothing_knows_the_open_data_module_nor_rdf = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.collectivites.sdk.opendata..", "org.apache.jena..");

    @ArchTest
    static final ArchRule a_library_never_exits_nor_prints = noClasses()
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");
}

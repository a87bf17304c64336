package fr.collectivites.sdk.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs each program and holds what it prints. */
class QuickstartTest {

    @Test
    void places_are_cleaned_and_asked_whether_they_are_open() {
        assertThat(String.join("\n", Printed.by(CleanPlaces::main)))
                .contains("Maison France Services", "+33536490000", "We 09:00-12:00")
                .contains("Mardi à 15 h : true", "Mercredi à 15 h : false");
    }

    @Test
    void knows_the_territory() {
        assertThat(Printed.by(KnowTheTerritory::main))
                .containsExactly(
                        "Millésime 2026, Licence Ouverte 2.0",
                        "Moissac : [82200], membre de CC Terres des Confluences",
                        "Communes membres : 22",
                        "Mont-Dore : [63236 Mont-Dore, 98817 Le Mont-Dore]",
                        "Castelsarasin : [82033 Castelsarrasin]",
                        "69159 : [69114 Porte des Pierres Dorées]");
    }

    @Test
    void reports_the_large_grant_without_decision() {
        assertThat(Printed.by(OwnCheck::main))
                .containsExactly("Ligne 2 : La subvention de 24000 € dépasse 23 000 € : "
                        + "indiquez la référence de la décision d'attribution.");
    }

    @Test
    void checks_identifiers() {
        assertThat(Printed.by(CheckIdentifiers::main))
                .containsExactly(
                        "218 201 127 00014 : 21820112700014",
                        "21820112700017 : CHECKSUM",
                        "1004 : LENGTH",
                        "W821000123 : Rna",
                        "1234567.001 : Ridet",
                        "00000000000000 : Placeholder",
                        "356 000 000 00048 : Siret");
    }

    @Test
    void validates_a_form_of_the_application() {
        assertThat(Printed.by(ValidateOwnForm::main))
                .containsExactly(
                        "commune (ERROR) : doit être le code officiel (INSEE) d'une commune, de 5 caractères (caractère non admis)",
                        "siret (WARNING) : doit être un numéro SIRET de 14 chiffres (clé de contrôle fausse)");
    }

    @Test
    void reads_collectivities() {
        assertThat(Printed.by(ReadCollectivities::main))
                .containsExactly(
                        "/1/createdAt : « hier » doit être une date et une heure avec fuseau, par exemple 2026-04-15T14:30:00Z.",
                        "/1/codeInsee : Une commune doit avoir son code INSEE : renseignez-le.",
                        "Lafrançaise 82087");
    }

    @Test
    void describes_a_project() {
        assertThat(Printed.by(DescribeProject::main))
                .containsExactly(
                        "conforme",
                        "{\"id\":\"0c9d4e2a-7b51-4f0e-8e6d-82033bb00003\",\"createdAt\":\"2026-01-02T08:00:00Z\",\"updatedAt\":\"2026-01-02T08:00:00Z\",\"nom\":\"Ombrager la cour de l'école\",\"budgetPrevisionnel\":38000,\"dateDebutPrevisionnelle\":\"2026-07-06\",\"phase\":\"Étude\",\"phaseStatut\":\"En cours\",\"competences\":[\"90-211\"],\"leviers\":[\"Vélo\"]}",
                        "true");
    }

    @Test
    void tells_a_need() {
        assertThat(Printed.by(TellNeed::main))
                .containsExactly(
                        "/submitter/relayedBy : Un citoyen s'exprime par ses élus ou sa collectivité : indiquer qui relaie"
                                + " le besoin (rôle ELU, DGS_DSI ou AGENT, et SIREN).",
                        "VALID",
                        "En attente : 1");
    }

    @Test
    void tells_opening_hours() {
        assertThat(Printed.by(TellOpeningHours::main))
                .containsExactly(
                        "Du lundi au vendredi de 9\u00a0h à 12\u00a0h et de 14\u00a0h à 17\u00a0h\u00a030\u00a0; fermé le mercredi\u00a0; fermé les jours fériés",
                        "Jeudi à 10 h : true",
                        "Mercredi à 10 h : false",
                        "Noël : []",
                        "+33563046363");
    }

    @Test
    void validates_a_file() {
        assertThat(Printed.by(ValidateFile::main))
                .containsExactly(
                        "INVALID",
                        "Ligne 2, colonne COLL_SIRET : « 218 201 127 00014 » n'a pas la forme attendue (expression ^\\d{14}$). Retirer les espaces et les points : 21820112700014.",
                        "Ligne 2, colonne DELIB_DATE : « 12/01/2026 » n'est pas une date au format AAAA-MM-JJ.");
    }

    @Test
    void each_program_is_short() throws IOException {
        try (Stream<Path> programs = Files.list(Path.of("src/main/java/fr/collectivites/sdk/quickstart"))) {
            for (Path program : programs.filter(Files::isRegularFile).toList()) {
                long code = Files.readAllLines(program).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("import ") && !line.startsWith("package "))
                        .count();
                assertThat(code).as(program.getFileName().toString()).isLessThanOrEqualTo(40);
            }
        }
    }

    @Test
    void corrects_a_file() {
        assertThat(Printed.by(CorrectFile::main))
                .anyMatch(line -> line.contains("« 12/01/2026 » devient « 2026-01-12 »"))
                .anyMatch(line -> line.contains("« 218 201 127 00014 » devient « 21820112700014 »"))
                .contains("non conforme")
                .anyMatch(line -> line.startsWith("Ligne 3, colonne VOTE_POUR : « tous »"));
    }
}

package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.collectivity.Collectivity;
import fr.collectivites.sdk.core.mapping.model.ModelTable;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.validation.ModelValidator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A table of the registered schema {@code betagouv/collectivites} as typed entities, judged one by one. */
public final class ReadCollectivities {

    private ReadCollectivities() {}

    /** Reads a table whose second row is wrong, says what is, and fills an entity from the geographic code. */
    public static void main(String[] arguments) {
        String csv = """
                id,nom,type,codeInsee,siren,createdAt,updatedAt
                0c9d4e2a-7b51-4f0e-8e6d-82033bb00001,Moissac,Commune,82112,218201127,2026-01-02T08:00:00Z,2026-01-02T08:00:00Z
                0c9d4e2a-7b51-4f0e-8e6d-82033bb00002,Lafrancaise,Commune,,218200871,hier,2026-01-02T08:00:00Z
                """;
        List<Collectivity> read = ModelTable.collectivities()
                .read(
                        TableSource.bytes("collectivites.csv", csv.getBytes(StandardCharsets.UTF_8)),
                        problem -> System.out.println(problem.message(Locale.FRENCH)));

        Report report = ModelValidator.builder().build().validateAll(read);
        report.problems().forEach(problem -> System.out.println(problem.message(Locale.FRENCH)));

        Collectivity lafrancaise = Territory.embedded().communesNamed("Lafrancaise").stream()
                .map(commune -> Collectivity.builder(read.get(1).id().orElseThrow(), commune)
                        .build())
                .findFirst()
                .orElseThrow();
        System.out.println(lafrancaise.name().orElseThrow() + " "
                + lafrancaise.communeCode().orElseThrow());
    }
}

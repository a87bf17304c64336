package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.correction.Correction;
import fr.collectivites.sdk.core.correction.Fixer;
import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.table.TableSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A corrected copy of a faulty file, with the reason of every change and all that remains. */
public final class CorrectFile {

    private CorrectFile() {}

    /** Corrects the file of the first argument (a small faulty one if there is none) by the schema of deliberations. */
    public static void main(String[] arguments) throws IOException {
        Path file = arguments.length > 0 ? Path.of(arguments[0]) : sample();
        Fixer fixer =
                Fixer.of(SchemaCatalog.bundled().find("scdl/deliberations").orElseThrow());
        Correction correction = fixer.write(TableSource.file(file), file.resolveSibling("corrige.csv"));

        print(correction.changes());
        System.out.println(correction.remaining().outcome().label(Locale.FRENCH));
        print(correction.remaining());
    }

    private static void print(Report report) {
        report.problems().forEach(problem -> System.out.println(problem.message(Locale.FRENCH)));
    }

    private static Path sample() throws IOException {
        return Files.writeString(Files.createTempDirectory("deliberations").resolve("deliberations.csv"), """
                COLL_NOM;COLL_SIRET;DELIB_ID;DELIB_DATE;DELIB_MATIERE_CODE;DELIB_MATIERE_NOM;DELIB_OBJET;VOTE_POUR
                Moissac;218 201 127 00014;2026-001;12/01/2026;7.5;Finances locales/Subventions;Aides aux clubs;28
                Moissac;21820112700014;2026-002;26/01/2026;7.5;Finances locales/Subventions; Aides;tous
                """);
    }
}

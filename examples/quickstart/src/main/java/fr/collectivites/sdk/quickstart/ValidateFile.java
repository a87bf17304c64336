package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.problem.Severity;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.TableSchema;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A file judged before upload, with the verdict that Validata would give, and a page to hand on. */
public final class ValidateFile {

    private ValidateFile() {}

    /** Judges the file of the first argument (a small faulty one if there is none) by the schema of deliberations. */
    public static void main(String[] arguments) throws IOException {
        Path file = arguments.length > 0 ? Path.of(arguments[0]) : sample();
        TableSchema schema = SchemaCatalog.bundled().find("scdl/deliberations").orElseThrow();
        Report report = TableValidator.builder(schema).build().validate(TableSource.file(file));

        System.out.println(report.outcome());
        report.problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .forEach(problem -> System.out.println(problem.message(Locale.FRENCH)
                        + problem.fixText(Locale.FRENCH).map(fix -> " " + fix).orElse("")));
        ReportWriter.html(Locale.FRENCH).write(report, file.resolveSibling("rapport.html"));
    }

    private static Path sample() throws IOException {
        return Files.writeString(Files.createTempDirectory("deliberations").resolve("deliberations.csv"), """
                COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,DELIB_URL
                Moissac,218 201 127 00014,2026-001,12/01/2026,7.5,Finances locales/Subventions,Aides aux clubs,
                """);
    }
}

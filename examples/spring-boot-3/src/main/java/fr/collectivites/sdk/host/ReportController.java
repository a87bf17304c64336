package fr.collectivites.sdk.host;

import fr.collectivites.sdk.core.problem.Report;
import fr.collectivites.sdk.core.report.ReportWriter;
import fr.collectivites.sdk.core.schema.SchemaCatalog;
import fr.collectivites.sdk.core.schema.SchemaException;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.core.validation.TableValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes a file and answers with its report: a page for people, JSON for programs. */
@RestController
class ReportController {

    private final SchemaCatalog schemas;

    ReportController(SchemaCatalog schemas) {
        this.schemas = schemas;
    }

    @PostMapping(path = "/reports", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] json(@RequestParam MultipartFile file, @RequestParam String schema, Locale locale) throws IOException {
        return render(ReportWriter.json(locale), file, schema);
    }

    @PostMapping(path = "/reports", produces = MediaType.TEXT_HTML_VALUE)
    byte[] page(@RequestParam MultipartFile file, @RequestParam String schema, Locale locale) throws IOException {
        return render(ReportWriter.html(locale), file, schema);
    }

    private byte[] render(ReportWriter writer, MultipartFile file, String schema) throws IOException {
        // Spring holds uploads to 1 MB unless told otherwise; for large files transferTo(path), and TableSource.file.
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "file");
        Report report = TableValidator.builder(schemas.get(schema))
                .build()
                .validate(TableSource.bytes(name, file.getBytes()));
        return writer.render(report).getBytes(StandardCharsets.UTF_8);
    }

    /** A schema that does not exist is the caller's mistake. */
    @ExceptionHandler
    ResponseEntity<String> refuse(SchemaException e) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).body(e.getMessage());
    }

    /** So is a file that cannot be read at all. */
    @ExceptionHandler
    ResponseEntity<String> refuse(SourceException e) {
        return ResponseEntity.badRequest().body(e.getMessage());
    }
}

package fr.collectivites.sdk.platform.web;

import fr.collectivites.sdk.core.problem.SdkException;
import fr.collectivites.sdk.needs.registry.RecordId;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.registry.Finding;
import fr.collectivites.sdk.platform.registry.Kind;
import fr.collectivites.sdk.platform.registry.Precondition;
import fr.collectivites.sdk.platform.registry.Refusal;
import fr.collectivites.sdk.platform.registry.Registry;
import fr.collectivites.sdk.platform.storage.Accounts.Account;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The table that meetings fill: to fetch it empty, to hand it in filled. Thread-safe. */
final class TemplatePages {

    private static final int MAX_BYTES = 5 * 1024 * 1024;

    private final Registry registry;
    private final Pages pages;
    private final Perimeter perimeter;

    TemplatePages(Registry registry, Pages pages, Perimeter perimeter) {
        this.registry = registry;
        this.pages = pages;
        this.perimeter = perimeter;
    }

    void addTo(RoutesConfig server) {
        server.get("/modele", context -> {
            Visitor.of(context).account();
            pages.show(context, "modele", Map.of("organismes", Choices.bodies(perimeter)));
        });
        server.get("/modele.xlsx", this::blank);
        server.post("/modele", this::take);
    }

    private void blank(Context context) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NeedSheet.writeBlank(perimeter, out);
        context.header("Content-Disposition", "attachment; filename=\"besoins-modele.xlsx\"");
        context.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .result(out.toByteArray());
    }

    /**
     * What became of a row.
     *
     * @param ligne its number in the sheet
     * @param titre title of the need
     * @param lien address of its page, empty when it was refused
     * @param motif why it was refused, empty when it was not
     */
    record Row(long ligne, String titre, String lien, String motif) {}

    private void take(Context context) throws IOException {
        Visitor visitor = Visitor.of(context);
        Account account = visitor.account();
        UploadedFile file = context.uploadedFile("fichier");
        if (file == null || file.size() == 0 || file.size() > MAX_BYTES) {
            refuse(context, "Joignez le tableau rempli, 5 Mo au plus.");
            return;
        }
        List<NeedSheet.Line> lines;
        try (InputStream in = file.content()) {
            lines = NeedSheet.read(
                    file.filename(),
                    in.readNBytes(MAX_BYTES),
                    perimeter,
                    Choices.actingFor(context, perimeter, account));
        } catch (SdkException e) {
            refuse(context, "Ce fichier ne se lit pas comme un tableau : " + e.message(Locale.FRENCH));
            return;
        }
        List<Row> rows = new ArrayList<>();
        for (NeedSheet.Line line : lines) {
            rows.add(put(visitor, line));
        }
        Map<String, Object> values = new HashMap<>();
        values.put("lignes", rows);
        values.put(
                "acceptes", rows.stream().filter(row -> row.motif().isEmpty()).count());
        values.put("organismes", Choices.bodies(perimeter));
        pages.show(context, "modele", values);
    }

    private Row put(Visitor visitor, NeedSheet.Line line) {
        String title = line.content().path("title").asText();
        try {
            Registry.Put put = new Registry.Put(
                    Kind.NEED, RecordId.next(), line.content(), new Precondition(Optional.empty(), true), false);
            Registry.Outcome outcome = registry.write(handle -> registry.put(handle, visitor.caller(), put));
            return new Row(line.line(), title, Lists.path(outcome.entry()), "");
        } catch (Refusal refusal) {
            String reasons = refusal.findings().stream()
                    .filter(Finding::error)
                    .map(Finding::message)
                    .collect(Collectors.joining(" "));
            return new Row(line.line(), title, "", reasons.isEmpty() ? refusal.detail() : reasons);
        }
    }

    private void refuse(Context context, String reason) {
        context.status(422);
        pages.show(context, "modele", Map.of("erreur", reason, "organismes", Choices.bodies(perimeter)));
    }
}

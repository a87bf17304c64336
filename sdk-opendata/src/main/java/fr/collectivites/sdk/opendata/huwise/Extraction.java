package fr.collectivites.sdk.opendata.huwise;

import fr.collectivites.sdk.core.http.PlatformException;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.table.ReadOptions;
import fr.collectivites.sdk.core.table.SourceException;
import fr.collectivites.sdk.core.table.TableReader;
import fr.collectivites.sdk.core.table.TableSource;
import fr.collectivites.sdk.opendata.finding.OpendataCode;
import fr.collectivites.sdk.opendata.internal.json.JsonObject;
import fr.collectivites.sdk.opendata.publish.LocalFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the portal makes records of a file.
 *
 * @param type its name of the way
 * @param params settings of it
 */
record Extraction(String type, Map<String, @Nullable Object> params) {

    /** CSV as it was found to be written; of any other file the portal itself tells how it would read it. */
    static Extraction of(HuwiseApi api, String uid, LocalFile local, Map<String, @Nullable Object> datasource) {
        String name = local.name();
        if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
            return csv(local);
        }
        String path = HuwiseApi.path(uid) + "resources/";
        Map<String, @Nullable Object> question = new LinkedHashMap<>();
        question.put("datasource", datasource);
        Object extractors = api.compute(path + "guess_extractors/", question);
        String type = extractors instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?> first
                ? String.valueOf(first.get("type"))
                : "";
        if (type.isEmpty()) {
            Problem problem = Problem.of(OpendataCode.NAME_REFUSED)
                    .rule("extension")
                    .value(name)
                    .build();
            throw new PlatformException(api.name(), problem, null);
        }
        question.put("type", type);
        Object answer = api.compute(path + "guess_extractor_params/", question);
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        if (answer instanceof Map<?, ?> map) {
            map.forEach((key, value) -> members.put(String.valueOf(key), value));
        }
        return new Extraction(type, JsonObject.of(members).object("params").members());
    }

    private static Extraction csv(LocalFile local) {
        Map<String, String> facts;
        try (TableReader reader = TableSource.file(local.path()).open(ReadOptions.defaults(), problem -> {})) {
            facts = reader.facts();
        } catch (SourceException e) {
            facts = Map.of(); // the plan has judged it, and what is no table is told by the portal
        }
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("encoding", facts.getOrDefault("encoding", "utf-8").toLowerCase(Locale.ROOT));
        params.put("separator", facts.getOrDefault("delimiter", local.name().endsWith(".tsv") ? "\t" : ";"));
        params.put("first_row_no", 1);
        params.put("headers_first_row", true);
        params.put("doublequote", true);
        return new Extraction("csvfile", params);
    }
}

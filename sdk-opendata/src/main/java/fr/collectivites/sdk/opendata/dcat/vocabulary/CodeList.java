package fr.collectivites.sdk.opendata.dcat.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A list as its resource holds it: tab-separated; lines with {@code #scheme}, {@code #base}, {@code #version} and {@code
 * #title} (French, English), a header, then one line a concept.
 */
final class CodeList {

    private static final String DUBLIN_CORE_FREQUENCY = "http://purl.org/cld/freq/";

    private final Map<String, String> facts;
    private final Map<String, Term> byCode;
    private final Map<String, Term> byText;

    private CodeList(Map<String, String> facts, Map<String, Term> byCode) {
        this.facts = facts;
        this.byCode = Collections.unmodifiableMap(byCode);
        this.byText = index(byCode.values());
    }

    static CodeList read(String resource) {
        String file = resource + ".tsv";
        try (InputStream in = CodeList.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + file);
            }
            return read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CodeList read(BufferedReader lines) throws IOException {
        Map<String, String> facts = new HashMap<>();
        Map<String, Term> concepts = new LinkedHashMap<>();
        List<String> header = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#")) {
                facts.put(cells[0].substring(1), cells[1]);
                facts.put(cells[0].substring(1) + "-english", cells[cells.length - 1]);
            } else if (header.isEmpty()) {
                header.addAll(List.of(cells));
            } else {
                Map<String, String> mappings = new HashMap<>();
                for (int i = 3; i < cells.length; i++) {
                    if (!cells[i].isEmpty()) {
                        mappings.put(header.get(i), cells[i]);
                    }
                }
                concepts.put(cells[0], new Term(cells[0], facts.get("base") + cells[0], cells[1], cells[2], mappings));
            }
        }
        return new CodeList(facts, concepts);
    }

    /**
     * What is certain first: later texts never replace earlier ones. Where several formats have one media type, the list
     * names the plain one first ({@code ZIP} before {@code GTFS}).
     */
    private static Map<String, Term> index(Iterable<Term> concepts) {
        Map<String, Term> index = new HashMap<>();
        for (Term concept : concepts) {
            for (String text : List.of(concept.uri(), concept.code())) {
                index.put(key(text), concept);
                // As written too: what writers look up needs no normalising then.
                index.put(text, concept);
            }
        }
        for (Term concept : concepts) {
            concept.aliases().forEach(alias -> index.putIfAbsent(key(alias), concept));
            concept.mapping("dublin_core").ifPresent(t -> index.putIfAbsent(key(DUBLIN_CORE_FREQUENCY + t), concept));
            for (String scheme : List.of("udata", "datagouv", "emit", "spdx")) {
                concept.mapping(scheme).ifPresent(text -> index.putIfAbsent(key(text), concept));
            }
        }
        for (Term concept : concepts) {
            concept.mapping("media_type").ifPresent(text -> index.putIfAbsent(key(text), concept));
            index.putIfAbsent(key(concept.french()), concept);
            index.putIfAbsent(key(concept.english()), concept);
        }
        return Collections.unmodifiableMap(index);
    }

    static String key(String text) {
        String key = text.strip().toLowerCase(Locale.ROOT);
        if (key.startsWith("https://")) {
            key = "http://" + key.substring("https://".length());
        }
        return key.endsWith("/") ? key.substring(0, key.length() - 1) : key;
    }

    String scheme() {
        return fact("scheme");
    }

    String version() {
        return fact("version");
    }

    String french() {
        return fact("title");
    }

    String english() {
        return fact("title-english");
    }

    List<Term> terms() {
        return List.copyOf(byCode.values());
    }

    Map<String, Term> byCode() {
        return byCode;
    }

    Map<String, Term> byText() {
        return byText;
    }

    private String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}

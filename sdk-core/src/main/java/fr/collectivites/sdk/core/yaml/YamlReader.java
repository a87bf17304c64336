package fr.collectivites.sdk.core.yaml;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemCode;
import fr.collectivites.sdk.core.problem.ProblemSink;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads one YAML document into {@link YamlNode}s. Whatever the bytes hold, the result is a tree or a finding with its
 * line, never an exception: bytes that are not UTF-8, broken syntax, more than {@value #MAX_BYTES} bytes, more than
 * {@value #MAX_DEPTH} levels, and aliases (a few lines of them can unfold into gigabytes) are findings.
 */
public final class YamlReader {

    /** Largest document read, in bytes. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    /** Deepest nesting read, in levels. */
    public static final int MAX_DEPTH = 20;

    private final YAMLParser parser;
    private final Codes codes;
    private final ProblemSink problems;

    private YamlReader(YAMLParser parser, Codes codes, ProblemSink problems) {
        this.parser = parser;
        this.codes = codes;
        this.problems = problems;
    }

    /**
     * What the findings are called, which depends on the kind of document.
     *
     * @param syntax not a YAML document; rules {@code encoding}, {@code empty}, {@code several-documents}, or none with
     *     the argument {@code detail}
     * @param limit beyond a limit; rules {@code size}, {@code depth}, {@code alias}
     * @param duplicate a key written twice, the argument {@code property}
     */
    public record Codes(ProblemCode syntax, ProblemCode limit, ProblemCode duplicate) {}

    /**
     * Reads a document.
     *
     * @param bytes the document in UTF-8, with or without byte order mark
     * @param codes what the findings are called
     * @param problems takes what is wrong with it
     * @return the top node; empty when the document cannot be read as a whole, which is then a finding
     */
    public static Optional<YamlNode> read(byte[] bytes, Codes codes, ProblemSink problems) {
        if (bytes.length > MAX_BYTES) {
            problems.accept(limit(codes, Location.whole(), "size"));
            return Optional.empty();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            problems.accept(Problem.of(codes.syntax()).rule("encoding").build());
            return Optional.empty();
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        options.setNestingDepthLimit(2 * MAX_DEPTH); // ours speaks first, with a finding of its own
        YAMLFactory factory = YAMLFactory.builder().loaderOptions(options).build();
        try (YAMLParser parser =
                factory.createParser(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            return new YamlReader(parser, codes, problems).document();
        } catch (JacksonException e) {
            problems.accept(syntax(codes, e));
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory cannot fail to be read", e);
        } catch (Refused e) {
            problems.accept(e.problem);
            return Optional.empty();
        }
    }

    private Optional<YamlNode> document() throws IOException {
        if (parser.nextToken() == null) {
            problems.accept(Problem.of(codes.syntax()).rule("empty").build());
            return Optional.empty();
        }
        YamlNode node = node("", 0);
        if (parser.nextToken() != null) {
            problems.accept(Problem.of(codes.syntax())
                    .rule("several-documents")
                    .at(Location.pointer("", line()))
                    .build());
            return Optional.empty();
        }
        return Optional.of(node);
    }

    private YamlNode node(String pointer, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new Refused(limit(codes, Location.pointer(pointer, line()), "depth"));
        }
        if (parser.isCurrentAlias()) {
            throw new Refused(limit(codes, Location.pointer(pointer, line()), "alias"));
        }
        int line = line();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return mapping(pointer, line, depth);
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node(pointer + "/" + items.size(), depth + 1));
            }
            return new YamlNode.Sequence(pointer, line, Collections.unmodifiableList(items));
        }
        String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
        return new YamlNode.Scalar(pointer, line, text);
    }

    private YamlNode mapping(String pointer, int line, int depth) throws IOException {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String at = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            int keyLine = line();
            parser.nextToken();
            YamlNode value = node(at, depth + 1);
            if (entries.putIfAbsent(key, value) != null) {
                problems.accept(Problem.of(codes.duplicate())
                        .at(Location.pointer(at, keyLine))
                        .with("property", key)
                        .build());
            }
        }
        return new YamlNode.Mapping(pointer, line, Collections.unmodifiableMap(entries));
    }

    private int line() {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }

    private static Problem limit(Codes codes, Location place, String rule) {
        return Problem.of(codes.limit()).rule(rule).at(place).build();
    }

    private static Problem syntax(Codes codes, JacksonException e) {
        JsonLocation place = e.getLocation();
        // The parser's own words are many lines of English with an excerpt; their first line says what was expected.
        String detail = e.getOriginalMessage().lines().findFirst().orElse("").strip();
        return Problem.of(codes.syntax())
                .at(place == null ? Location.whole() : Location.pointer("", place.getLineNr()))
                .with("detail", detail)
                .build();
    }

    /** Leaves the recursion with a finding; never leaves this class. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }
    }
}

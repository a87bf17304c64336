package fr.collectivites.sdk.cli;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;

/** Answers as JSON: one object, indented. */
public final class JsonOutput {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonOutput() {}

    /** Reads a document back, to make it part of an answer. */
    static Object read(String json) throws IOException {
        return MAPPER.readValue(json, Object.class);
    }

    /** Writes an object, two spaces a level, LF. */
    public static void write(Map<String, ?> object, Terminal terminal) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        terminal.out().print(MAPPER.writer(printer).writeValueAsString(object) + "\n");
    }
}

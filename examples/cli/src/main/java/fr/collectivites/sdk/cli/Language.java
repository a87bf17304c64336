package fr.collectivites.sdk.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The languages that the command speaks. */
enum Language {
    FR,
    EN;

    /**
     * The language to speak, known before the arguments are parsed: {@code --lang}, else English where the environment
     * asks for English, else French.
     */
    static Locale choose(List<String> arguments, Map<String, String> environment) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("--")) {
                break;
            } else if (argument.equalsIgnoreCase("--lang=en")) {
                return Locale.ENGLISH;
            } else if (argument.startsWith("--lang=")) {
                return Locale.FRENCH;
            } else if (argument.equals("--lang") && i + 1 < arguments.size()) {
                return arguments.get(i + 1).equalsIgnoreCase("en") ? Locale.ENGLISH : Locale.FRENCH;
            }
        }
        // POSIX: LC_ALL wins over LC_MESSAGES, which wins over LANG.
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.equals("en") || value.startsWith("en_"))
                .map(value -> Locale.ENGLISH)
                .orElse(Locale.FRENCH);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

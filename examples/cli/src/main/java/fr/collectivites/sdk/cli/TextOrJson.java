package fr.collectivites.sdk.cli;

import java.util.Locale;

/** The forms of an answer, as {@code --format} names them. */
public enum TextOrJson {
    TEXT,
    JSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}

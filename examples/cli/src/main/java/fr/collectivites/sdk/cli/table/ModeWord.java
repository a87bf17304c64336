package fr.collectivites.sdk.cli.table;

import fr.collectivites.sdk.core.validation.Mode;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;

/** The words of {@code --mode}. */
final class ModeWord implements ITypeConverter<Mode>, Iterable<String> {

    @Override
    public Mode convert(String value) {
        return Mode.valueOf(value.toUpperCase(Locale.ROOT));
    }

    @Override
    public Iterator<String> iterator() {
        return Stream.of(Mode.values()).map(Mode::word).iterator();
    }
}

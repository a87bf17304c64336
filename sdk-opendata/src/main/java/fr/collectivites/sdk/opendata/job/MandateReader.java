package fr.collectivites.sdk.opendata.job;

import fr.collectivites.sdk.core.catalog.Organisation;
import fr.collectivites.sdk.core.yaml.YamlSection;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads for whom and by what right a commune's data are published. Used once, by one thread. */
final class MandateReader {

    static final List<String> KNOWN = List.of("basis", "until");

    private final Optional<Organisation> operator;

    MandateReader(Optional<Organisation> operator) {
        this.operator = operator;
    }

    Optional<Representation> read(YamlSection commune) {
        return commune.section("mandate", KNOWN).flatMap(section -> {
            Optional<String> basis = section.text("basis");
            if (basis.isEmpty()) {
                section.missing("basis");
            }
            if (operator.isEmpty()) {
                section.missing("operator");
            }
            Optional<LocalDate> until = section.value("until", "date", MandateReader::day);
            return basis.isPresent() && operator.isPresent()
                    ? Optional.of(new Representation(operator.get(), basis.get(), until))
                    : Optional.empty();
        });
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}

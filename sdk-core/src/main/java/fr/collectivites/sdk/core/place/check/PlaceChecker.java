package fr.collectivites.sdk.core.place.check;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.place.StandardField;
import fr.collectivites.sdk.core.place.StandardRecord;
import fr.collectivites.sdk.core.place.StandardVersion;
import fr.collectivites.sdk.core.place.clean.Cleaner;
import fr.collectivites.sdk.core.place.convert.Migration;
import fr.collectivites.sdk.core.place.convert.PlaceRow;
import fr.collectivites.sdk.core.problem.Location;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.validation.check.Check;
import fr.collectivites.sdk.core.validation.check.CheckRow;
import fr.collectivites.sdk.core.validation.check.CheckTable;
import fr.collectivites.sdk.core.value.Position;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Judges places by what the registered schema forgets: identifiers with their key, ways of contact, hours that can be
 * computed, positions near the commune, codes that agree, dates, lists in the words of the standard, traces of persons. What
 * is certainly wrong is an error; what only looks so is a warning, since even the official example contradicts itself. Where
 * the right text is certain the finding proposes it. Immutable and thread-safe.
 */
public final class PlaceChecker {

    private final List<PlaceRule> rules;

    private PlaceChecker(Builder builder) {
        Cleaner cleaner = Cleaner.of(List.of(), builder.territory);
        this.rules = List.of(
                new IdentityRule(cleaner),
                new AreaRule(builder.territory),
                new PositionRule(builder.centres, cleaner),
                new ContactRule(cleaner),
                new HoursRule(cleaner),
                new DateRule(builder.today, cleaner),
                new ListRule(cleaner),
                new PersonRule());
    }

    /**
     * Starts a checker by the embedded geographic code.
     *
     * @param today last day that a place may have been changed on
     */
    public static Builder builder(LocalDate today) {
        return new Builder(today);
    }

    /** Judges a place; findings stand at pointers into its JSON. */
    public void check(StandardRecord place, ProblemSink sink) {
        check(place, StandardVersion.V1_0, field -> Location.pointer(field.pointer()), sink);
    }

    /** Judges a place of a table; findings stand at its cells. */
    public void check(PlaceRow place, ProblemSink sink) {
        check(place.record(), StandardVersion.V1_0, place::location, sink);
    }

    private void check(
            StandardRecord place,
            StandardVersion version,
            Function<StandardField, Location> location,
            ProblemSink sink) {
        Findings findings = new Findings(place, version, location, sink);
        rules.forEach(rule -> rule.check(place, findings));
    }

    /** As a check for {@link fr.collectivites.sdk.core.validation.TableValidator}, on tables of either version. */
    public Check asCheck() {
        return (table, sink) -> {
            Columns columns = new Columns(table);
            return (row, findings) ->
                    check(columns.record(row), columns.version, field -> columns.location(field, row), findings);
        };
    }

    /** The columns of a table under validation. */
    private static final class Columns {
        private final StandardVersion version;
        private final Map<StandardField, Integer> places = new EnumMap<>(StandardField.class);

        Columns(CheckTable table) {
            this.version = StandardVersion.of(table.labels());
            for (StandardField field : StandardField.values()) {
                version.column(field)
                        .map(table.labels()::indexOf)
                        .filter(column -> column >= 0)
                        .ifPresent(column -> places.put(field, column));
            }
        }

        /** What stood well in version 0.1 is judged as what it became in 1.0. */
        StandardRecord record(CheckRow row) {
            Map<StandardField, String> cells = new EnumMap<>(StandardField.class);
            places.forEach((field, column) -> cells.put(field, row.text(column)));
            StandardRecord record = StandardRecord.of(cells, version, Map.of());
            return version == StandardVersion.V1_0
                    ? record
                    : Migration.toCurrent(new PlaceRow(record, 0, 0, Map.of()), lost -> {})
                            .record();
        }

        Location location(StandardField field, CheckRow row) {
            Integer column = places.get(field);
            return column == null ? row.row() : row.cell(column);
        }
    }

    /** Builds a {@link PlaceChecker}. Not thread-safe. */
    public static final class Builder {
        private final LocalDate today;
        private Territory territory = Territory.embedded();
        private Map<CommuneCode, Position> centres = Map.of();

        private Builder(LocalDate today) {
            this.today = today;
        }

        /** Another territory than the embedded one. */
        public Builder territory(Territory territory) {
            this.territory = territory;
            return this;
        }

        /**
         * Centres of communes (from API Géo, for instance): positions are then held against that of their commune. Without
         * them they are only held against the département.
         */
        public Builder centres(Map<CommuneCode, Position> centres) {
            this.centres = Map.copyOf(centres);
            return this;
        }

        /** The checker. */
        public PlaceChecker build() {
            return new PlaceChecker(this);
        }
    }
}

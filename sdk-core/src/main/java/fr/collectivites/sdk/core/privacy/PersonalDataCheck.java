package fr.collectivites.sdk.core.privacy;

import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.validation.check.Check;
import fr.collectivites.sdk.core.validation.check.CheckRow;
import fr.collectivites.sdk.core.validation.check.CheckTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Suspects personal data in the cells of a table, in columns that the schema knows and in others. Each suspicion is a
 * warning {@code personal-data} whose rule is its reason:
 *
 * <ul>
 *   <li>{@code nir}: a social security number with its right key;
 *   <li>{@code email}: an address at a provider for private persons, or one that begins with a given name;
 *   <li>{@code mobile}: a French mobile number (06, 07);
 *   <li>{@code person-name}: a civility and a name in a text;
 *   <li>{@code natural-beneficiary}: a beneficiary with the name of a person, without SIRET or RNA;
 *   <li>{@code person-subject}: a subject of the nomenclature of acts that concerns persons (4.1 to 4.4, 8.2).
 * </ul>
 *
 * <p>It is never certain, in either direction: somebody who knows the file must look, and say so before it is published.
 * The guide on correcting a file states how often it is right on a set of ours. Immutable and thread-safe.
 */
public final class PersonalDataCheck implements Check {

    private static final Pattern BENEFICIARY =
            Pattern.compile("(nom|raisonsociale|denomination)?(du|de)?(l)?beneficiaire(nom)?");
    private static final Pattern BENEFICIARY_ID =
            Pattern.compile("(id|siret|siren|rna|numero)(du)?beneficiaire|beneficiaire(id|siret|rna)");
    private static final Pattern SUBJECT_CODE = Pattern.compile(".*matierecode|codematiere");
    private static final Pattern SUBJECT_NAME = Pattern.compile(".*matierenom|nommatiere");

    private PersonalDataCheck() {}

    /** The check. */
    public static PersonalDataCheck create() {
        return new PersonalDataCheck();
    }

    /** The first reason ({@code nir}, {@code email}, {@code mobile}, {@code person-name}) to suspect a text alone. */
    public static Optional<String> suspect(String text) {
        return PersonTraces.find(text);
    }

    /** Whether a word is a given name that many people in France bear. */
    public static boolean isGivenName(String word) {
        return PersonTraces.isGivenName(word);
    }

    @Override
    public Run start(CheckTable table, ProblemSink sink) {
        return new Suspicions(table.labels().stream().map(Labels::fold).toList());
    }

    /** One validation. */
    private static final class Suspicions implements Run {
        private final List<String> labels;
        private final List<Integer> identifiers = new ArrayList<>();

        private Suspicions(List<String> labels) {
            this.labels = labels;
            for (int i = 0; i < labels.size(); i++) {
                if (BENEFICIARY_ID.matcher(labels.get(i)).matches()) {
                    identifiers.add(i);
                }
            }
        }

        @Override
        public void row(CheckRow row, ProblemSink sink) {
            boolean identified =
                    identifiers.stream().anyMatch(column -> !row.text(column).isBlank());
            for (int column = 0; column < labels.size(); column++) {
                String text = row.text(column);
                if (text.length() >= 3) {
                    int place = column;
                    reason(labels.get(column), text, identified)
                            .ifPresent(rule -> sink.accept(Problem.of(CoreCode.PERSONAL_DATA)
                                    .rule(rule)
                                    .value(text)
                                    .at(row.cell(place))
                                    .build()));
                }
            }
        }

        private static Optional<String> reason(String label, String text, boolean identified) {
            if (!identified && BENEFICIARY.matcher(label).matches() && PersonTraces.isPerson(text)) {
                return Optional.of("natural-beneficiary");
            } else if (SUBJECT_CODE.matcher(label).matches()
                    || SUBJECT_NAME.matcher(label).matches()) {
                return PersonTraces.isSubjectOnPersons(text) ? Optional.of("person-subject") : Optional.empty();
            }
            return PersonTraces.find(text);
        }
    }
}

package fr.collectivites.sdk.core.privacy;

import fr.collectivites.sdk.core.code.Siren;
import fr.collectivites.sdk.core.code.Siret;
import fr.collectivites.sdk.core.problem.CoreCode;
import fr.collectivites.sdk.core.problem.Problem;
import fr.collectivites.sdk.core.problem.ProblemSink;
import fr.collectivites.sdk.core.table.Labels;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.Territory;
import fr.collectivites.sdk.core.validation.check.Check;
import fr.collectivites.sdk.core.validation.check.CheckTable;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Valid SIRET in the column of the publishing body whose SIREN is not the publisher's: that of its CCAS, of a vendor, of a
 * former commune. A warning, since a body may publish for another one. Needs no network. Immutable and thread-safe.
 *
 * <p>The columns are those by which the schemas of local authorities name the body itself ({@code COLL_SIRET}, {@code
 * idAttribuant}, {@code siretAcheteur}, {@code PRODUCTEUR_SIRET}, {@code BGT_SIRET} …).
 */
public final class PublisherCheck implements Check {

    private static final Pattern OWN = Pattern.compile(
            ".*coll(ectivite)?siret|.*producteursiret|bgtsiret|idattribuant|siretattribuant|siretacheteur|idacheteur");

    private final Siren publisher;

    private PublisherCheck(Siren publisher) {
        this.publisher = publisher;
    }

    /** A check for files of the body with that SIREN. */
    public static PublisherCheck of(Siren publisher) {
        return new PublisherCheck(publisher);
    }

    @Override
    public Run start(CheckTable table, ProblemSink sink) {
        List<String> labels = table.labels();
        int[] columns = IntStream.range(0, labels.size())
                .filter(i -> OWN.matcher(Labels.fold(labels.get(i))).matches())
                .toArray();
        return (row, findings) -> {
            for (int column : columns) {
                String text = row.text(column);
                Optional<Siren> siren = Siret.parse(text).map(Siret::siren);
                if (siren.isPresent() && !siren.get().equals(publisher)) {
                    findings.accept(
                            finding(text, siren.get()).at(row.cell(column)).build());
                }
            }
        };
    }

    private Problem.Builder finding(String text, Siren siren) {
        Problem.Builder problem =
                Problem.of(CoreCode.SIRET_NOT_OF_PUBLISHER).value(text).expected(publisher.value());
        Optional<Commune> other = Territory.embedded().commune(siren);
        return other.map(commune -> problem.rule("commune").with("other", commune.name()))
                .orElse(problem);
    }
}

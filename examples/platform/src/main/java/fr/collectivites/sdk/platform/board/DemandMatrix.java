package fr.collectivites.sdk.platform.board;

import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.storage.Entries;
import fr.collectivites.sdk.platform.storage.Entry;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Needs by theme and EPCI. A need stands in the column of every EPCI that one of its perimeters meets, and once in the total
 * of its theme; a need for a whole département is counted once there and in no EPCI's column, or it would weigh as many times
 * as there are EPCI. Populations are those of the union of the communes. Immutable.
 */
public final class DemandMatrix {

    private final List<Line> lines;
    private final List<Epci> epcis;

    private DemandMatrix(List<Line> lines, List<Epci> epcis) {
        this.lines = lines;
        this.epcis = epcis;
    }

    /**
     * What is counted of some needs.
     *
     * @param needs number of needs
     * @param bodies number of bodies that bear them, each once
     * @param population municipal population of the communes concerned, each once
     * @param budget sum of the budgets told with all taxes, in euros
     * @param unknown number of needs whose budget is not told, or not with all taxes
     */
    public record Cell(int needs, int bodies, long population, BigDecimal budget, int unknown) {}

    /**
     * One theme.
     *
     * @param theme code of the theme
     * @param label its French label
     * @param cells by EPCI, in the order of {@link #epcis()}
     * @param wide needs for a whole département
     * @param total all needs of the theme, each once
     */
    public record Line(String theme, String label, List<Cell> cells, Cell wide, Cell total) {}

    /** The matrix of needs; states of no interest are to be left out before. */
    public static DemandMatrix of(List<Entry> needs, Perimeter perimeter) {
        Map<String, List<Entry>> byTheme = new LinkedHashMap<>();
        NeedTheme.values().forEach(theme -> byTheme.put(theme.code(), new ArrayList<>()));
        needs.forEach(need -> need.theme()
                .ifPresent(theme ->
                        byTheme.computeIfAbsent(theme, any -> new ArrayList<>()).add(need)));
        List<Line> lines = new ArrayList<>();
        byTheme.forEach((theme, entries) -> {
            if (!entries.isEmpty()) {
                lines.add(line(theme, entries, perimeter));
            }
        });
        return new DemandMatrix(lines, perimeter.epcis());
    }

    private static Line line(String theme, List<Entry> entries, Perimeter perimeter) {
        List<Entry> wide = entries.stream()
                .filter(entry -> Entries.places(entry.content()).stream().anyMatch(perimeter.departements()::contains))
                .toList();
        List<Cell> cells = new ArrayList<>();
        for (Epci epci : perimeter.epcis()) {
            Set<String> members = perimeter.members(epci.code().value());
            List<Entry> here = entries.stream()
                    .filter(entry -> !wide.contains(entry))
                    .filter(entry -> communes(entry, perimeter).stream().anyMatch(members::contains))
                    .toList();
            cells.add(cell(here, perimeter, members));
        }
        Set<String> all = new TreeSet<>();
        perimeter.communes().forEach(commune -> all.add(commune.code().value()));
        return new Line(
                theme, NeedTheme.of(theme).label(), cells, cell(wide, perimeter, all), cell(entries, perimeter, all));
    }

    private static Set<String> communes(Entry entry, Perimeter perimeter) {
        return perimeter.communesOf(Entries.places(entry.content()));
    }

    private static Cell cell(List<Entry> entries, Perimeter perimeter, Set<String> within) {
        Set<String> bodies = new LinkedHashSet<>();
        Set<String> communes = new TreeSet<>();
        BigDecimal budget = BigDecimal.ZERO;
        int unknown = 0;
        for (Entry entry : entries) {
            bodies.addAll(bodies(entry));
            communes.addAll(communes(entry, perimeter));
            BigDecimal told = budget(entry);
            if (told.signum() < 0) {
                unknown++;
            } else {
                budget = budget.add(told);
            }
        }
        communes.retainAll(within);
        long population = communes.stream()
                .flatMap(code -> perimeter.commune(code).stream())
                .mapToLong(commune -> commune.population().orElse(0))
                .sum();
        return new Cell(entries.size(), bodies.size(), population, budget, unknown);
    }

    /** The bodies that bear a need: its owner, and those who said that they have it as well. */
    static Set<String> bodies(Entry entry) {
        Set<String> bodies = new LinkedHashSet<>();
        entry.owner().ifPresent(bodies::add);
        entry.content().path("supporters").forEach(supporter -> bodies.add(supporter.asText()));
        return bodies;
    }

    /** The budget of a need with all taxes; -1 when it is not told so, since other amounts must not be added to it. */
    static BigDecimal budget(Entry entry) {
        String tax = entry.content().at("/estimatedBudget/tax").asText("");
        String amount = entry.content()
                .at(tax.equals("HT") ? "/estimatedBudget/amountTtc" : "/estimatedBudget/amount")
                .asText("");
        boolean told = tax.equals("TTC") || tax.equals("HT");
        return told && amount.matches("[0-9]{1,12}\\.[0-9]{2}") ? new BigDecimal(amount) : BigDecimal.ONE.negate();
    }

    /** One line for each theme that has needs, in the order of themes. */
    public List<Line> lines() {
        return lines;
    }

    /** The EPCI of the columns. */
    public List<Epci> epcis() {
        return epcis;
    }

    /** The themes that bodies of at least three EPCI ask for: candidates to be borne together. */
    public List<Line> poolable() {
        return lines.stream()
                .filter(line ->
                        line.cells().stream().filter(cell -> cell.needs() > 0).count() >= 3)
                .toList();
    }
}

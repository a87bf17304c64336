package fr.collectivites.sdk.cli.territory;

import fr.collectivites.sdk.cli.Terminal;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.problem.Messages;
import fr.collectivites.sdk.core.territory.Commune;
import fr.collectivites.sdk.core.territory.CommunePart;
import fr.collectivites.sdk.core.territory.Departement;
import fr.collectivites.sdk.core.territory.Epci;
import fr.collectivites.sdk.core.territory.EpciKind;
import fr.collectivites.sdk.core.territory.Region;
import fr.collectivites.sdk.core.territory.Territory;
import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The entities of the territory as lines for people: one line in a list, or a sheet of several. */
final class TerritoryText {

    private static final String GAP = "  ";

    private final Territory territory;
    private final Messages messages;
    private final PrintStream out;

    TerritoryText(Territory territory, Terminal terminal) {
        this.territory = territory;
        this.messages = terminal.messages("territory");
        this.out = terminal.out();
    }

    void lines(TerritoryAnswer answer) {
        answer.communes().forEach(this::line);
        answer.parts().forEach(this::line);
        answer.epcis().forEach(this::line);
        answer.departements()
                .forEach(departement ->
                        line("departement", departement.code(), departement.name(), region(departement)));
        answer.regions().forEach(region -> line("region", region.code(), region.name(), ""));
    }

    void line(Commune commune) {
        line("commune", commune.code(), commune.name(), name(commune.departement()));
    }

    private void line(CommunePart part) {
        String commune = territory
                .commune(part.commune())
                .map(Commune::toString)
                .orElse(part.commune().value());
        out.println(part.kind().label() + GAP + part.code() + GAP + part.name() + " → " + commune);
    }

    private void line(Epci epci) {
        String departements = epci.departements().stream().map(this::name).collect(Collectors.joining(", "));
        line("epci", epci.code(), epci.name(), departements);
    }

    private void line(String kind, Object code, String name, String where) {
        out.println(
                messages.text("kind." + kind) + GAP + code + GAP + name + (where.isEmpty() ? "" : " (" + where + ")"));
    }

    void sheets(TerritoryAnswer answer) {
        answer.communes().forEach(this::sheet);
        answer.parts().forEach(this::line);
        answer.epcis().forEach(this::sheet);
        answer.departements().forEach(this::sheet);
        answer.regions().forEach(this::sheet);
    }

    void sheet(Commune commune) {
        line(commune);
        fact("siren", commune.siren().map(Object::toString).orElse(""));
        fact("postal", commune.postalCodes().stream().map(PostalCode::value).collect(Collectors.joining(" ")));
        fact("epci", commune.epci().flatMap(territory::epci).map(Epci::toString).orElse(""));
        fact("ept", commune.ept().flatMap(territory::epci).map(Epci::toString).orElse(""));
        fact("population", number(commune.population()));
        fact("epciPopulation", number(commune.epciPopulation()));
        territory
                .parts(commune.code())
                .forEach(part -> fact(
                        "part",
                        part.code() + " " + part.name() + ", " + part.kind().label()));
    }

    private void sheet(Epci epci) {
        line(epci);
        String regime = epci.taxRegime().map(tax -> ", " + tax.label()).orElse("");
        fact("nature", (epci.kind() == EpciKind.OTHER ? "" : epci.kind().label()) + regime);
        fact("members", Integer.toString(territory.members(epci.code()).size()));
        fact("epciPopulation", number(epci.population()));
        fact("epciTotalPopulation", number(epci.totalPopulation()));
    }

    private void sheet(Departement departement) {
        line("departement", departement.code(), departement.name(), region(departement));
        fact(
                "chefLieu",
                territory.commune(departement.chefLieu()).map(Commune::toString).orElse(""));
        fact("communes", Integer.toString(territory.communes(departement.code()).size()));
        long straddling = territory.epcis(departement.code()).stream()
                .filter(Epci::straddles)
                .count();
        fact("epcis", Integer.toString(territory.epcis(departement.code()).size()));
        fact("straddling", straddling == 0 ? "" : Long.toString(straddling));
    }

    private void sheet(Region region) {
        line("region", region.code(), region.name(), "");
        fact(
                "chefLieu",
                territory.commune(region.chefLieu()).map(Commune::toString).orElse(""));
        fact(
                "departements",
                territory.departements(region.code()).stream()
                        .map(departement -> departement.code().value())
                        .collect(Collectors.joining(" ")));
    }

    /** Where the data come from, at the foot of a sheet. */
    void source() {
        out.println();
        out.println(
                territory.provenance().source() + ", " + territory.provenance().licence());
    }

    private void fact(String key, String value) {
        if (!value.isEmpty()) {
            out.println(GAP + messages.text("fact." + key) + GAP + value);
        }
    }

    private String name(DepartementCode code) {
        return territory
                .departement(code)
                .map(departement -> departement.name() + " " + code)
                .orElse(code.value());
    }

    private String region(Departement departement) {
        return territory.region(departement.region()).map(Region::name).orElse("");
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : "";
    }
}

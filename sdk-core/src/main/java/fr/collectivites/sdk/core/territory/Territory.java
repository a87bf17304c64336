package fr.collectivites.sdk.core.territory;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;
import fr.collectivites.sdk.core.code.EpciCode;
import fr.collectivites.sdk.core.code.PostalCode;
import fr.collectivites.sdk.core.code.RegionCode;
import fr.collectivites.sdk.core.code.Siren;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What is known of the communes of France and of the bodies around them, at one vintage. Communes are the current ones;
 * what became of others is told by {@link #successors} and {@link #parts()}. Lists are in the order of codes unless said
 * otherwise, and empty when nothing fits: a look-up never throws and never guesses.
 *
 * <p>{@link #embedded()} is the one of the SDK. Hosts may bring their own: the abstract methods suffice, the others
 * search through their lists and may be overridden by faster ones. Implementations are immutable and thread-safe.
 */
public interface Territory {

    /**
     * The official geographic code that the SDK carries, always the same object. It is read on the first call, in some
     * tens of milliseconds, and needs no network.
     */
    static Territory embedded() {
        return EmbeddedTerritory.instance();
    }

    /** Vintage, sources and licence: to be stated wherever the data are shown. */
    Provenance provenance();

    /** All current communes, in the order of codes. */
    List<Commune> communes();

    /** The delegated and associated communes and the municipal arrondissements, in the order of codes. */
    List<CommunePart> parts();

    /** The EPCI with their own taxation, in the order of codes. */
    List<Epci> epcis();

    /** The territorial establishments (EPT) inside the Métropole du Grand Paris, which have no taxation of their own. */
    List<Epci> epts();

    /** The départements, and the overseas collectivities that take the place of one. */
    List<Departement> departements();

    /** The régions, and the overseas collectivities that take the place of one. */
    List<Region> regions();

    /**
     * The current communes that a code which is none of theirs leads to: the one that a former commune was merged into,
     * or that a delegated or associated commune or a municipal arrondissement belongs to. Empty for a current code and
     * for an unknown one; several only where the sources differ. (Codes that Corsica had before 1976, {@code 20…}, are no
     * commune codes any more: {@link CommuneCode} refuses them.)
     */
    List<Commune> successors(CommuneCode former);

    /** The current commune of that code. */
    default Optional<Commune> commune(CommuneCode code) {
        return first(communes(), commune -> commune.code().equals(code));
    }

    /** The current commune of that SIREN. */
    default Optional<Commune> commune(Siren siren) {
        return first(
                communes(), commune -> commune.siren().filter(siren::equals).isPresent());
    }

    /** The communes that share a postal code. */
    default List<Commune> communes(PostalCode code) {
        return all(communes(), commune -> commune.postalCodes().contains(code));
    }

    /** The communes of a département. */
    default List<Commune> communes(DepartementCode departement) {
        return all(communes(), commune -> commune.departement().equals(departement));
    }

    /** The communes of an EPCI or EPT, in whatever département they lie. */
    default List<Commune> members(EpciCode epci) {
        return all(
                communes(),
                commune -> commune.epci().filter(epci::equals).isPresent()
                        || commune.ept().filter(epci::equals).isPresent());
    }

    /**
     * All communes of that name as {@link PlaceName} compares names: those that bear it with the article as given, then
     * those that differ by the article. A name alone does not tell homonyms apart: use the postal code or département.
     */
    default List<Commune> communesNamed(String name) {
        String folded = PlaceName.fold(name);
        List<Commune> found = new ArrayList<>(
                all(communes(), commune -> PlaceName.fold(commune.name()).equals(folded)));
        communes().stream()
                .filter(commune -> commune.isNamed(name) && !found.contains(commune))
                .forEach(found::add);
        return List.copyOf(found);
    }

    /**
     * The communes whose name is nearest to a misspelt one, all at the same number of single-letter slips (letter added,
     * missing, replaced, or two swapped): at most 1 in names of 4 to 7 characters, 2 in longer ones, none in shorter
     * ones. A name without slip gives its bearers.
     */
    default List<Commune> nearest(String name) {
        return new NearestName(name).among(communes());
    }

    /** As {@link #nearest(String)}, within a département. */
    default List<Commune> nearest(String name, DepartementCode departement) {
        return new NearestName(name).among(communes(departement));
    }

    /** The parts of a current commune: its delegated and associated communes and municipal arrondissements. */
    default List<CommunePart> parts(CommuneCode commune) {
        return all(parts(), part -> part.commune().equals(commune));
    }

    /** The parts of communes that bear a name, as {@link PlaceName} compares names. */
    default List<CommunePart> partsNamed(String name) {
        return all(parts(), part -> PlaceName.same(part.name(), name));
    }

    /** The EPCI, or EPT, of that code, which is its SIREN. */
    default Optional<Epci> epci(EpciCode code) {
        return first(epcis(), epci -> epci.code().equals(code))
                .or(() -> first(epts(), ept -> ept.code().equals(code)));
    }

    /** The EPCI that have at least one commune in a département; some of them have others elsewhere. */
    default List<Epci> epcis(DepartementCode departement) {
        return all(epcis(), epci -> epci.departements().contains(departement));
    }

    /** The EPCI and EPT of that name, their type and its article left aside: « Quercy Caussadais » finds its CC. */
    default List<Epci> epcisNamed(String name) {
        String wanted = EpciName.fold(name);
        List<Epci> found =
                new ArrayList<>(all(epcis(), epci -> EpciName.fold(epci.name()).equals(wanted)));
        found.addAll(all(epts(), ept -> EpciName.fold(ept.name()).equals(wanted)));
        return List.copyOf(found);
    }

    /** The département of that code. */
    default Optional<Departement> departement(DepartementCode code) {
        return first(departements(), departement -> departement.code().equals(code));
    }

    /** The départements of a région. */
    default List<Departement> departements(RegionCode region) {
        return all(departements(), departement -> departement.region().equals(region));
    }

    /** The région of that code. */
    default Optional<Region> region(RegionCode code) {
        return first(regions(), region -> region.code().equals(code));
    }

    private static <T> Optional<T> first(Collection<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).findFirst();
    }

    private static <T> List<T> all(Collection<T> all, Predicate<T> wanted) {
        return all.stream().filter(wanted).toList();
    }
}

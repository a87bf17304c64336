package fr.collectivites.sdk.platform.web;

import fr.collectivites.sdk.core.value.Concept;
import fr.collectivites.sdk.needs.need.NeedStatus;
import fr.collectivites.sdk.needs.registry.NeedTheme;
import fr.collectivites.sdk.platform.profile.Perimeter;
import fr.collectivites.sdk.platform.storage.Accounts;
import fr.collectivites.sdk.platform.storage.Accounts.Account;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What lists of forms offer. Stateless. */
final class Choices {

    private Choices() {}

    /**
     * One choice.
     *
     * @param code what the form sends
     * @param label what people read
     */
    record Choice(String code, String label) {}

    static List<Choice> of(List<? extends Concept> concepts) {
        return concepts.stream()
                .map(concept -> new Choice(concept.code(), concept.label()))
                .toList();
    }

    static List<Choice> themes() {
        return of(NeedTheme.values());
    }

    static List<Choice> statuses() {
        return of(NeedStatus.values());
    }

    /** The communes and EPCI of the territory that have a SIREN. */
    static List<Choice> bodies(Perimeter perimeter) {
        List<Choice> bodies = new ArrayList<>();
        perimeter.epcis().forEach(epci -> bodies.add(new Choice(epci.code().value(), epci.name())));
        perimeter
                .communes()
                .forEach(commune -> commune.siren()
                        .ifPresent(siren -> bodies.add(new Choice(siren.value(), "Commune de " + commune.name()))));
        return bodies;
    }

    /** The EPCI, then the communes, then the départements, by the codes of perimeters. */
    static List<Choice> places(Perimeter perimeter) {
        List<Choice> places = new ArrayList<>();
        perimeter
                .departements()
                .forEach(code -> places.add(new Choice(code, perimeter.nameOf(code) + " (département)")));
        perimeter.epcis().forEach(epci -> places.add(new Choice(epci.code().value(), epci.name())));
        perimeter
                .communes()
                .forEach(commune -> places.add(new Choice(commune.code().value(), commune.name())));
        return places;
    }

    /** Who somebody writes for: their own body, or, for a moderator, the one that the form names. */
    static Account actingFor(Context context, Perimeter perimeter, Account account) {
        String chosen = account.moderator() ? Forms.text(context, "organisme") : "";
        return body(perimeter, chosen)
                .map(body -> new Account(account.id(), account.email(), account.role(), body, true))
                .orElse(account);
    }

    /** The body of a SIREN. */
    static Optional<Accounts.Body> body(Perimeter perimeter, String siren) {
        return perimeter
                .placeOf(siren)
                .map(place -> new Accounts.Body(
                        siren,
                        perimeter.commune(place).isPresent()
                                ? "Commune de " + perimeter.nameOf(place)
                                : perimeter.nameOf(place),
                        perimeter.commune(place).isPresent() ? "COMMUNE" : "EPCI"));
    }
}

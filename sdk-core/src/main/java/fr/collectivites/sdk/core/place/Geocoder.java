package fr.collectivites.sdk.core.place;

import fr.collectivites.sdk.core.value.Address;
import fr.collectivites.sdk.core.value.Position;
import java.util.List;
import java.util.Optional;

/** Finds positions of addresses. Nothing in the SDK calls one by itself: a position is a guess until somebody looked. */
public interface Geocoder {

    /**
     * A position that was found.
     *
     * @param position where the address is thought to lie
     * @param score how well the answer fits the question, from 0 to 1
     * @param label the address as the geocoder writes it
     */
    record Found(Position position, double score, String label) {}

    /**
     * The positions of addresses, in their order.
     *
     * @return as many as addresses; nothing for one that was not found
     */
    List<Optional<Found>> locate(List<Address> addresses);
}

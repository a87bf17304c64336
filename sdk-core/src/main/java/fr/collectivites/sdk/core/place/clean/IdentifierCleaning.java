package fr.collectivites.sdk.core.place.clean;

import fr.collectivites.sdk.core.code.LegalId;
import fr.collectivites.sdk.core.place.StandardField;

/** The identifier of the body without separators, if it is one. Placeholders stay: nobody can tell what they stand for. */
final class IdentifierCleaning implements FieldCleaning {

    @Override
    public void clean(Draft place) {
        place.replace(
                StandardField.PIVOT,
                text -> LegalId.parse(text)
                        .filter(id -> !(id instanceof LegalId.Placeholder))
                        .map(LegalId::value));
    }
}

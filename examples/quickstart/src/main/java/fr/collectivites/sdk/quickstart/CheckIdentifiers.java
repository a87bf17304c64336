package fr.collectivites.sdk.quickstart;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.LegalId;
import fr.collectivites.sdk.core.code.Siret;

/** Identifiers as people write them: read, or refused with the rule that they break. */
public final class CheckIdentifiers {

    private CheckIdentifiers() {}

    /** Reads a SIRET with spaces, names what is wrong with others, and tells what a mixed column holds. */
    public static void main(String[] arguments) {
        System.out.println(
                "218 201 127 00014 : " + Siret.parse("218 201 127 00014").orElseThrow());
        System.out.println("21820112700017 : " + Siret.check("21820112700017").orElseThrow());
        System.out.println("1004 : " + CommuneCode.check("1004").orElseThrow());

        for (String written : new String[] {"W821000123", "1234567.001", "00000000000000", "356 000 000 00048"}) {
            String kind = LegalId.parse(written)
                    .map(id -> id.getClass().getSimpleName())
                    .orElse("rien de connu");
            System.out.println(written + " : " + kind);
        }
    }
}

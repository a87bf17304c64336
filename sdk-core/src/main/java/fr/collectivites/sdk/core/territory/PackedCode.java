package fr.collectivites.sdk.core.territory;

import fr.collectivites.sdk.core.code.CommuneCode;
import fr.collectivites.sdk.core.code.DepartementCode;

/** Codes of communes as numbers: the first two characters in base 36, then three digits. Keeps their order. */
final class PackedCode {

    private static final int RADIX = 36;

    private PackedCode() {}

    static int pack(CommuneCode code) {
        return pack(code.value());
    }

    static CommuneCode unpack(int packed) {
        int prefix = packed / 1000;
        int rest = packed % 1000;
        char[] code = {
            digit(prefix / RADIX), digit(prefix % RADIX), digit(rest / 100), digit(rest / 10 % 10), digit(rest % 10)
        };
        return CommuneCode.of(new String(code));
    }

    private static char digit(int value) {
        return Character.toUpperCase(Character.forDigit(value, RADIX));
    }

    /** The least number that a code of the département may have. */
    static int first(DepartementCode departement) {
        return pack((departement.value() + "000").substring(0, 5));
    }

    /** The greatest number that a code of the département may have. */
    static int last(DepartementCode departement) {
        return pack((departement.value() + "999").substring(0, 5));
    }

    private static int pack(String code) {
        return Integer.parseInt(code, 0, 2, RADIX) * 1000 + Integer.parseInt(code, 2, 5, 10);
    }
}

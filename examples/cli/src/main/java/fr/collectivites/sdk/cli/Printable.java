package fr.collectivites.sdk.cli;

/** Text from files made safe for a terminal. */
public final class Printable {

    private Printable() {}

    /** The text on one line, without the control characters by which a file could steer the terminal. */
    public static String line(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\r' || c == '\t') {
                out.append(' ');
            } else if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append('\uFFFD');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}

package fr.collectivites.sdk.opendata.internal.text;

import java.util.Locale;

/** Builds HTML text. Everything that comes from data goes through {@link #text} or {@link #attribute}, which escape. */
public final class Html {

    private final StringBuilder out = new StringBuilder(8_192);

    /** Markup of ours, as it is. */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** A text. */
    public Html text(String text) {
        escape(text);
        return this;
    }

    /** An attribute with its name, after a space. */
    public Html attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(value);
        out.append('"');
        return this;
    }

    /** An element that holds a text, on a line of its own. */
    public Html element(String tag, String text) {
        int space = tag.indexOf(' ');
        out.append('<').append(tag).append('>');
        escape(text);
        out.append("</").append(space < 0 ? tag : tag.substring(0, space)).append(">\n");
        return this;
    }

    /** A link; an address that is not of the web becomes plain text, so that data cannot bring in a script. */
    public Html link(String address, String text) {
        if (!isWebAddress(address)) {
            return text(text);
        }
        out.append("<a");
        attribute("href", address);
        attribute("data-url", address);
        out.append('>');
        escape(text);
        out.append("</a>");
        return this;
    }

    private static boolean isWebAddress(String address) {
        int colon = address.indexOf(':');
        String scheme = colon < 0 ? "" : address.substring(0, colon).toLowerCase(Locale.ROOT);
        // A relative address of ours has no colon: names hold none.
        return colon < 0 || scheme.equals("https") || scheme.equals("http") || scheme.equals("mailto");
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> {
                    // Control characters other than tab and line end are not allowed in HTML.
                    boolean control = c < ' ' && c != '\t' && c != '\n';
                    out.append(control ? ' ' : c);
                }
            }
        }
    }

    /** The text built. */
    @Override
    public String toString() {
        return out.toString();
    }
}

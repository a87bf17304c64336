package fr.collectivites.sdk.core.report;

/** HTML and SVG being written. Text from outside goes through {@link #text} and {@link #attribute}, both of which escape. */
final class Markup {

    private final StringBuilder out = new StringBuilder(32_768);

    /** Markup as it stands: only for literals of this package. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    /** A number as it stands. */
    Markup number(long n) {
        out.append(n);
        return this;
    }

    /** Text of any origin. */
    Markup text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return this;
    }

    /** {@code <tag>text</tag>} with the text escaped. */
    Markup element(String tag, String text) {
        return raw("<").raw(tag).raw(">").text(text).raw("</").raw(tag).raw(">");
    }

    /** {@code <tag class="name">text</tag>} with the text escaped. */
    Markup element(String tag, String name, String text) {
        return raw("<").raw(tag)
                .attribute("class", name)
                .raw(">")
                .text(text)
                .raw("</")
                .raw(tag)
                .raw(">");
    }

    /** {@code  name="value"} with the value escaped. */
    Markup attribute(String name, String value) {
        return raw(" ").raw(name).raw("=\"").text(value).raw("\"");
    }

    /** Number of characters so far. */
    int length() {
        return out.length();
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

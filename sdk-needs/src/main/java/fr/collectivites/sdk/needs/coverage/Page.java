package fr.collectivites.sdk.needs.coverage;

/** HTML and SVG being written; text from outside is escaped. Not thread-safe. */
final class Page {

    private final StringBuilder out = new StringBuilder(65_536);

    /** Markup as it stands: only for literals of this package and numbers. */
    Page raw(String markup) {
        out.append(markup);
        return this;
    }

    Page text(String text) {
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

    Page element(String tag, String text) {
        return raw("<").raw(tag).raw(">").text(text).raw("</").raw(tag).raw(">");
    }

    Page element(String tag, String cssClass, String text) {
        return raw("<").raw(tag)
                .raw(" class=\"")
                .text(cssClass)
                .raw("\">")
                .text(text)
                .raw("</")
                .raw(tag)
                .raw(">");
    }

    /** A number with one decimal and a point, as SVG wants it. */
    Page n(double number) {
        long tenths = Math.round(number * 10);
        out.append(tenths / 10);
        if (tenths % 10 != 0) {
            out.append('.').append(Math.abs(tenths % 10));
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

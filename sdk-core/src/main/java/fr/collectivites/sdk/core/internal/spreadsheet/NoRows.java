package fr.collectivites.sdk.core.internal.spreadsheet;

import org.jspecify.annotations.Nullable;

/** The rows of what is no table. */
final class NoRows implements SheetRows {

    @Override
    public boolean next() {
        return false;
    }

    @Override
    public int size() {
        return 0;
    }

    @Override
    public String text(int cell) {
        return "";
    }

    @Override
    public @Nullable Object value(int cell) {
        return null;
    }

    @Override
    public String sheet() {
        return "";
    }

    @Override
    public String format() {
        return "unknown";
    }

    @Override
    public void close() {}
}

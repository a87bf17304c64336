/**
 * The description of published data: catalogues, datasets, the files and services they are distributed by, and who
 * stands behind them, with the code lists of DCAT-AP 3.0.1. Start with {@link
 * fr.collectivites.sdk.core.catalog.Dataset#builder}. The model knows no format and no platform: {@code sdk-opendata}
 * writes it as DCAT and publishes it.
 *
 * <p>Entities keep every field as written, so wrong data can be held, shown and reported; typed accessors read it, and
 * {@code …Text()} accessors give what stands there where it may be unreadable. A plain Jackson 2 {@code ObjectMapper}
 * or Jackson 3 {@code JsonMapper} reads and writes them alike, and members they do not know are kept.
 */
@NullMarked
package fr.collectivites.sdk.core.catalog;

import org.jspecify.annotations.NullMarked;

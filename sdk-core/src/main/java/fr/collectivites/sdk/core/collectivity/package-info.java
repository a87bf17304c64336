/**
 * Who acts and what they do. {@link fr.collectivites.sdk.core.collectivity.PublicBody} is any public body, also those that
 * no registered schema knows. {@link fr.collectivites.sdk.core.collectivity.Collectivity} and {@link
 * fr.collectivites.sdk.core.collectivity.Project} carry exactly the fields of the registered schemas {@code
 * betagouv/collectivites} and {@code betagouv/projets-territoire} 0.1.0, under the names of those schemas in JSON, with
 * their reference tables: {@link fr.collectivites.sdk.core.collectivity.Competence} and {@link
 * fr.collectivites.sdk.core.collectivity.Lever}.
 *
 * <p>Entities keep every field as written, so wrong data can be held, shown and reported; {@code ModelValidator} judges
 * them. A plain Jackson 2 {@code ObjectMapper} or Jackson 3 {@code JsonMapper} reads and writes them alike.
 */
@NullMarked
package fr.collectivites.sdk.core.collectivity;

import org.jspecify.annotations.NullMarked;

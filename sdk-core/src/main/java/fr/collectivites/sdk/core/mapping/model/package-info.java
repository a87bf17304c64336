/**
 * Rows of tables as domain models, and models as rows. Start at {@link
 * fr.collectivites.sdk.core.mapping.model.ModelTable}.
 */
@NullMarked
package fr.collectivites.sdk.core.mapping.model;

import org.jspecify.annotations.NullMarked;

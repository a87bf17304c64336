/**
 * What should not leave the house unseen. Start with {@link fr.collectivites.sdk.core.privacy.PersonalDataCheck}, which
 * suspects personal data, and {@link fr.collectivites.sdk.core.privacy.PublisherCheck}, which notices identifiers of another
 * body. Both are checks to be handed to a validator; what they find are warnings, for a person to judge.
 */
@NullMarked
package fr.collectivites.sdk.core.privacy;

import org.jspecify.annotations.NullMarked;

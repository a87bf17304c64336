package fr.collectivites.sdk.core.collectivity;

import fr.collectivites.sdk.core.value.PhoneNumber;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The person in charge of a project, as written; what is not told is an empty text. Personal data.
 *
 * @param email e-mail address
 * @param phone telephone number
 * @param firstName first name
 * @param lastName last name
 * @param function function
 */
public record ProjectContact(String email, String phone, String firstName, String lastName, String function) {

    static ProjectContact of(@Nullable String... texts) {
        String[] known = Stream.of(texts).map(text -> text == null ? "" : text).toArray(String[]::new);
        return new ProjectContact(known[0], known[1], known[2], known[3], known[4]);
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    boolean isEmpty() {
        return (email + phone + firstName + lastName + function).isEmpty();
    }

    /** The telephone number, if it is readable as one. */
    public Optional<PhoneNumber> phoneNumber() {
        return PhoneNumber.parse(phone);
    }
}

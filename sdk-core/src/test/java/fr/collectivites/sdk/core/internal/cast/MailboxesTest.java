package fr.collectivites.sdk.core.internal.cast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes was asked of {@code validators} 0.20.0. */
class MailboxesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mairie@moissac.fr",
                "a.b+c@x-y.z0.fr",
                "a@localhost",
                "a@[192.0.2.1]",
                "\"a!b\"@exemple.fr",
                "a@é.fr",
                "a@exemple.x-2",
                "a@exemple.fr\n"
            })
    void soundAddressesPass(String value) {
        assertThat(Mailboxes.isSound(value)).isTrue();
        assertThat(Mailboxes.passes(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mairie@moissac.fr ",
                "mairie@moissac.fr, accueil",
                "mairie@moissac.fr\u2019",
                "mairie@moissac.fr;a.b",
                "a@exemple.fr.",
                "a@exemple.fr..",
                "a@exemple.x-2.",
                "a@exemple.travaux-publics_",
                "\u212Aa@exemple.fr,"
            })
    void theBeginningOfAHostIsEnoughForTheReference(String value) {
        assertThat(Mailboxes.passes(value)).isTrue();
        assertThat(Mailboxes.isSound(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@",
                "a",
                "a@",
                "@exemple.fr",
                "a@exemple",
                "a@b.c",
                "a b@exemple.fr",
                "é@exemple.fr",
                "a@exe mple.fr",
                "a@-exemple.fr",
                "a@exemple-.fr",
                "a@.fr",
                "a@exemple..fr",
                "a@exemple.x2_",
                "a@[192.0.2.256]",
                "a@[192.0.2.1] ",
                "mairie@moissac.fr, accueil@moissac",
                "a@é..fr"
            })
    void othersDoNot(String value) {
        assertThat(Mailboxes.passes(value)).isFalse();
        assertThat(Mailboxes.isSound(value)).isFalse();
    }

    @Test
    void lengthsAreBound() {
        assertThat(Mailboxes.passes("a".repeat(64) + "@exemple.fr")).isTrue();
        assertThat(Mailboxes.passes("a".repeat(65) + "@exemple.fr")).isFalse();
        assertThat(Mailboxes.passes("a@" + "b".repeat(63) + ".fr")).isTrue();
        assertThat(Mailboxes.passes("a@" + "b".repeat(64) + ".fr")).isFalse();
        assertThat(Mailboxes.isSound("a@" + "b.".repeat(125) + "fra")).isTrue();
        assertThat(Mailboxes.isSound("a@" + "b.".repeat(126) + "fr")).isFalse();
        assertThat(Mailboxes.passes("a@" + "b.".repeat(200_000) + "fr")).isTrue();
    }
}

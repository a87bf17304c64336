/**
 * The {@code collectivites} command: one class per command, all of them thin layers over the library. Start with
 * {@link fr.collectivites.sdk.cli.Main}. A new command is a class with picocli annotations that takes a {@link
 * fr.collectivites.sdk.cli.Terminal} and returns an {@link fr.collectivites.sdk.cli.ExitCode}; its help and sentences
 * lie in {@code texts/COMMAND_fr.properties} and {@code texts/COMMAND_en.properties}; {@code Main} lists it.
 */
@NullMarked
package fr.collectivites.sdk.cli;

import org.jspecify.annotations.NullMarked;

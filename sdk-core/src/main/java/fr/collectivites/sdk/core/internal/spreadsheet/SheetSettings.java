package fr.collectivites.sdk.core.internal.spreadsheet;

import java.util.Optional;

/**
 * How to read a spreadsheet, and how much of it.
 *
 * @param sheet name of the sheet, or its number from 1; the first one when empty
 * @param cellBytes longest cell, in bytes
 * @param columns most cells of a row
 * @param expandedBytes most bytes that a compressed part may expand to
 * @param documentBytes largest content that must be held in memory, in bytes
 */
public record SheetSettings(
        Optional<String> sheet, int cellBytes, int columns, long expandedBytes, long documentBytes) {}

package fr.collectivites.sdk.opendata.audit;

import java.util.List;

/**
 * A file that was judged.
 *
 * @param name its title on the portal, else the end of its address
 * @param url where it lies
 * @param state {@link AuditState#UNREACHABLE}, {@link AuditState#UNCHECKED} or what the schema says
 * @param schema the schema that it was judged by; {@link SchemaUsed#NONE} when there was none
 * @param reasons why it is not conforming, the most frequent first, or why it could not be judged
 */
public record AuditedFile(String name, String url, AuditState state, SchemaUsed schema, List<Reason> reasons) {

    /** Copies the list. */
    public AuditedFile {
        reasons = List.copyOf(reasons);
    }

    /**
     * A schema with its version.
     *
     * @param id such as {@code scdl/subventions 2.0.4}; empty for none
     * @param guessed whether the columns told it, for want of a declaration
     */
    public record SchemaUsed(String id, boolean guessed) {

        /** No schema. */
        public static final SchemaUsed NONE = new SchemaUsed("", false);
    }

    /**
     * One thing that is wrong, with an example.
     *
     * @param french the first finding in words
     * @param english the same
     * @param count how many of its kind
     */
    public record Reason(String french, String english, long count) {}
}

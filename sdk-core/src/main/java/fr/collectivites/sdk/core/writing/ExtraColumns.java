package fr.collectivites.sdk.core.writing;

/** What becomes of columns that the schema does not know. In each case a finding names them. */
public enum ExtraColumns {
    /** An error: the file is not written. */
    REFUSE,
    /** Left out. */
    DROP,
    /** Written behind the columns of the schema, in the order in which they came; not validated. */
    KEEP
}

package fr.collectivites.sdk.opendata.dcat.rdf;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The name of a property, class or datatype: a namespace and a local part. Names are made once and kept, since they
 * carry their own written forms. Immutable and thread-safe; equal when their IRIs are.
 */
public final class Name {

    private final Namespace namespace;
    private final String local;
    private final String iri;
    /** Written forms, ready to be copied: {@code dct:title} and {@code <http://purl.org/dc/terms/title>}. */
    private final byte[] qualified;

    private final byte[] bracketed;

    Name(Namespace namespace, String local) {
        if (!isLocalName(local)) {
            throw new IllegalArgumentException("not a local name that every RDF syntax can write: " + local);
        }
        this.namespace = namespace;
        this.local = local;
        this.iri = namespace.iri() + local;
        this.bracketed = ("<" + Iris.encode(iri) + ">").getBytes(StandardCharsets.UTF_8);
        this.qualified = namespace.prefix().isEmpty()
                ? bracketed
                : (namespace.prefix() + ":" + local).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The name with that IRI, of a namespace without prefix: for properties read from elsewhere.
     *
     * @throws IllegalArgumentException when the IRI does not end in a name that RDF/XML can write as an element
     */
    public static Name of(String iri) {
        int start = iri.length();
        while (start > 0 && isNameCharacter(iri.charAt(start - 1))) {
            start--;
        }
        while (start < iri.length() && !isNameStart(iri.charAt(start))) {
            start++;
        }
        return new Name(new Namespace("", iri.substring(0, start)), iri.substring(start));
    }

    /** The whole IRI. */
    public String iri() {
        return iri;
    }

    /** The part after the namespace. */
    public String local() {
        return local;
    }

    Namespace namespace() {
        return namespace;
    }

    boolean hasPrefix() {
        return !namespace.prefix().isEmpty();
    }

    byte[] qualified() {
        return qualified;
    }

    byte[] bracketed() {
        return bracketed;
    }

    /** The ASCII part of what both XML and Turtle take as a local name. */
    private static boolean isLocalName(String text) {
        if (text.isEmpty() || !isNameStart(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            if (!isNameCharacter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }

    private static boolean isNameCharacter(char c) {
        return isNameStart(c) || (c >= '0' && c <= '9') || c == '-';
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Name that && iri.hashCode() == that.iri.hashCode() && iri.equals(that.iri));
    }

    @Override
    public int hashCode() {
        return iri.hashCode();
    }

    @Override
    public String toString() {
        return hasPrefix() ? namespace.prefix() + ":" + local : iri;
    }
}

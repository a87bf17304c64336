package fr.collectivites.sdk.core.problem;

/**
 * The kind of a finding. Each module has one enum of them with one message bundle; a host adds its own the same way
 * and hands them out from its own checks.
 *
 * <p>The bundle holds, in {@code …_fr.properties} and {@code …_en.properties} (UTF-8, no root file):
 *
 * <ul>
 *   <li>{@code CODE.title}: a heading of a few words, for summaries;
 *   <li>{@code CODE.message}: the sentence, with named placeholders such as {@code {value}};
 *   <li>{@code CODE.RULE.title} and {@code CODE.RULE.message}, where a rule below the code has words of its own;
 *   <li>{@code fix.KIND}: the sentence that proposes a {@link Fix} of that kind.
 * </ul>
 */
public interface ProblemCode {

    /** Stable, kebab-case, unique in its bundle; for instance {@code type-error}. Scripts depend on it. */
    String code();

    /** The severity that findings of this kind have unless the finder says otherwise. */
    Severity severity();

    /** Base name of the message bundle, as {@link java.util.ResourceBundle} takes it. */
    String bundle();
}

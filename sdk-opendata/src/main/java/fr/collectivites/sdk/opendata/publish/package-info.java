/**
 * Publishing by plan and apply. Start with {@link fr.collectivites.sdk.opendata.publish.Publisher}: {@code plan} says
 * what would change on a platform, {@code apply} does that and nothing else, and a second plan is empty. A portal is
 * anything that implements {@link fr.collectivites.sdk.opendata.publish.Platform}. The package is larger than others, as
 * states, plans and results are made of values that platforms and hosts use together.
 */
@NullMarked
package fr.collectivites.sdk.opendata.publish;

import org.jspecify.annotations.NullMarked;

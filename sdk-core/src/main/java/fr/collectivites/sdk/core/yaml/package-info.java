/**
 * YAML as a tree that remembers its lines, for files that people write by hand: declarations, mappings, a host's own
 * settings. Start with {@link fr.collectivites.sdk.core.yaml.YamlReader}.
 */
@NullMarked
package fr.collectivites.sdk.core.yaml;

import org.jspecify.annotations.NullMarked;

/**
 * YAML as a tree that remembers its lines, for files that people write by hand. Start with {@link
 * fr.collectivites.sdk.opendata.internal.yaml.YamlReader}. Internal: may change at any time.
 */
@NullMarked
package fr.collectivites.sdk.opendata.internal.yaml;

import org.jspecify.annotations.NullMarked;

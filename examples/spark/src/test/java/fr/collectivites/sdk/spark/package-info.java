@NullMarked
package fr.collectivites.sdk.spark;

import org.jspecify.annotations.NullMarked;

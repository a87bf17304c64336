/**
 * A national collection judged and described on Apache Spark, one file a task, by the same engine as on one machine. Start
 * with {@link fr.collectivites.sdk.spark.CollectionJob}.
 */
@NullMarked
package fr.collectivites.sdk.spark;

import org.jspecify.annotations.NullMarked;

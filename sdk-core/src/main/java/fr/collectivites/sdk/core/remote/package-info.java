/**
 * What lies on public servers, behind the interfaces of the packages below: the national catalogue of schemas ({@link
 * fr.collectivites.sdk.core.remote.RemoteSchemaCatalog}, which works on without network once it has been filled) and the
 * official geographic code of today ({@link fr.collectivites.sdk.core.remote.ApiGeoTerritory}).
 */
@NullMarked
package fr.collectivites.sdk.core.remote;

import org.jspecify.annotations.NullMarked;

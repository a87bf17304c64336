/** A program of a host, as small as can be, that judges what is sent to it. */
package fr.collectivites.sdk.host;

/** A railway whose truth is known: trains on the reference network, and what would be received of them. */
package io.railpulse.simulator;

/** The tracker held against the simulated railway, whose truth is known: both in one process. */
package io.railpulse.proof;

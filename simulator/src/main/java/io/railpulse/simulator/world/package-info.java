/** The truth: where every train was at every moment, and why it was late. */
package io.railpulse.simulator.world;

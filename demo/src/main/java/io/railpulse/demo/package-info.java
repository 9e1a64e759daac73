/** The simulated railway through the real jobs, live, on one machine. */
package io.railpulse.demo;

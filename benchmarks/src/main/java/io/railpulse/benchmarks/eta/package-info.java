/** What a forecast costs. */
package io.railpulse.benchmarks.eta;

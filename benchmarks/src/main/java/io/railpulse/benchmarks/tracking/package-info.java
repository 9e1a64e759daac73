/** What a fix costs on a short line and on a long one. */
package io.railpulse.benchmarks.tracking;

/** What the smallest steps cost, and how that grows with a line, a plan or a record. Figures are compared in one run only. */
package io.railpulse.benchmarks;

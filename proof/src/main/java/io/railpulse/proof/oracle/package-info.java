/** What can be known at best of when a simulated train will come: forecasts by one who knows the generator, not the future. */
package io.railpulse.proof.oracle;

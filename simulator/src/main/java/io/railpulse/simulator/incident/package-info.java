/** What truly happens to trains, borders and feeds, and which of what is sent shows it. Knows no job and no rule. */
package io.railpulse.simulator.incident;

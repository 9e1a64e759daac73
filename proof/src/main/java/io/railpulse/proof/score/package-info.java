/** What a trial is judged by: one class a figure, each asked of one run after the other. */
package io.railpulse.proof.score;

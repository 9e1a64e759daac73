/** What customers send: consignments, what carries them, and how it stands with them over all their runs. */
package io.railpulse.domain.consignment;

/** What trains carry: containers of customers' consignments, on wagons that change with the gauge, behind locomotives. */
package io.railpulse.simulator.cargo;

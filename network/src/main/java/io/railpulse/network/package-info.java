/** The China-Europe network: stations, links, borders and lines as tables that a person can edit, and the timetable made of them. */
package io.railpulse.network;

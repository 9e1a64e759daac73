package io.railpulse.simulator.telemetry;

import java.util.Arrays;
import java.util.Optional;

/**
 * The railways whose movement reports are received, and why. The others, China's above all, hand none on to those outside:
 * there only trackers tell where a train is.
 */
public enum ReportingRailway {
    KTZ("KZ", "Kazakhstan sells the tracking of transit containers and reports each station."),
    RZD("RU", "The 1520 railways exchange train and wagon messages by their common contract."),
    BCH("BY", "As RZD: the same message system."),
    UTY("UZ", "As RZD: the same message system."),
    PLK("PL", "Reports run through the TAF TSI exchange of the European infrastructure managers."),
    DBI("DE", "As PLK, by DB InfraGO."),
    SZC("CZ", "As PLK, by Správa železnic."),
    ZSR("SK", "As PLK, by ŽSR."),
    PRL("NL", "As PLK, by ProRail."),
    OBB("AT", "As PLK, by ÖBB-Infrastruktur."),
    MAV("HU", "As PLK, by MÁV."),
    CFR("RO", "As PLK, by CFR."),
    INF("BE", "As PLK, by Infrabel."),
    RFI("IT", "As PLK, by RFI."),
    RFF("FR", "As PLK, by SNCF Réseau."),
    ADF("ES", "As PLK, by Adif."),
    LTG("LT", "As PLK, by LTG Infra, and on the 1520 side as RZD.");

    private final String country;
    private final String reason;

    ReportingRailway(String country, String reason) {
        this.country = country;
        this.reason = reason;
    }

    /** Who reports the movements in a country, or empty if nobody does. */
    public static Optional<ReportingRailway> findIn(String country) {
        return Arrays.stream(values())
                .filter(railway -> railway.country.equals(country))
                .findFirst();
    }

    /** ISO 3166-1 alpha-2. */
    public String country() {
        return country;
    }

    public String reason() {
        return reason;
    }

    /** The name by which it signs its reports. */
    public String source() {
        return name();
    }
}

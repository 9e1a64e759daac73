package io.railpulse.simulator.cargo;

import java.util.Arrays;

/** The freight locomotives that the railways haul with. */
enum LocomotiveClass {
    HXD1("CN"),
    TE116UM("MN"),
    KZ8A("KZ"),
    S2ES6("RU"),
    BKG1("BY"),
    VL11("GE"),
    AZ8A("AZ"),
    ET22("PL"),
    BR187("DE"),
    CZ383("CZ"),
    HXD3CA("LA"),
    D19E("VN"),
    DF8B("TR"),
    LOCO("");

    private final String country;

    LocomotiveClass(String country) {
        this.country = country;
    }

    /** {@link #LOCO} stands for all others. */
    static LocomotiveClass of(String country) {
        return Arrays.stream(values())
                .filter(each -> each.country.equals(country))
                .findFirst()
                .orElse(LOCO);
    }
}

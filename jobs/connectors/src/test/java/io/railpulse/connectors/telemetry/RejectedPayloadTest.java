package io.railpulse.connectors.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RejectedPayloadTest {

    private static final byte[] KEY = {1, 2};

    @Test
    void aShortValueIsKeptWhole() {
        RejectedPayload payload = RejectedPayload.received(KEY, "abc".getBytes());
        assertThat(payload.key()).isEqualTo(KEY);
        assertThat(payload.value()).isEqualTo("abc".getBytes());
        assertThat(payload.valueBytes()).isEqualTo(3);
        assertThat(payload.valueSha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(payload.cut()).isFalse();
        assertThat(payload.form()).isEqualTo("received");
    }

    @Test
    void ofALongValueTheBeginningIsKeptAndTheWholeIsMeasured() {
        byte[] value = new byte[2 << 20];
        Arrays.fill(value, (byte) 7);
        RejectedPayload payload = RejectedPayload.received(KEY, value);
        assertThat(payload.value()).hasSize(65_536).containsOnly(7);
        assertThat(payload.valueBytes()).isEqualTo(2 << 20);
        assertThat(payload.valueSha256())
                .isEqualTo(RejectedPayload.received(null, value).valueSha256());
        assertThat(payload.cut()).isTrue();
    }

    @Test
    void aLongKeyIsCutToo() {
        RejectedPayload payload = RejectedPayload.received(new byte[65_537], KEY);
        assertThat(payload.key()).hasSize(65_536);
        assertThat(payload.cut()).isTrue();
    }

    @Test
    void aRecordWithoutValueHasNothingToKeep() {
        RejectedPayload payload = RejectedPayload.received(null, null);
        assertThat(payload.value()).isNull();
        assertThat(payload.valueBytes()).isZero();
        assertThat(payload.valueSha256()).isNull();
        assertThat(payload.cut()).isFalse();
    }
}

package io.railpulse.domain.tracking;

import io.railpulse.domain.telemetry.OccurrenceTime;
import io.railpulse.domain.telemetry.filter.FixFilter;
import io.railpulse.domain.telemetry.filter.FixFilters;
import io.railpulse.domain.telemetry.repair.FixRepairs;
import java.util.List;

/**
 * What stands between a fix that was received and a train's motion, in the order in which it is asked.
 *
 * @param repairs put right what can be
 * @param deviceRepairs put right what shows beside what was received of its device before
 * @param filters judge a fix by itself and its record time
 * @param foreign judges it by what is assigned to the train
 * @param deviceFilters judge it by what was heard of its device before
 */
record Defences(
        FixRepairs repairs,
        List<DeviceRepair> deviceRepairs,
        List<FixFilter> filters,
        ForeignTrain foreign,
        List<DeviceFilter> deviceFilters) {

    /** All that there are. */
    static Defences all(TrackingOptions options) {
        OccurrenceTime time = new OccurrenceTime(options.futureTolerance(), options.pastTolerance());
        return new Defences(
                new FixRepairs(time, options.fastestMps()),
                DeviceRepairs.all(time),
                FixFilters.all(time, options.worstAccuracyMetres()),
                new ForeignTrain(options.identity()),
                DeviceFilters.all(options));
    }

    Defences withFilters(List<FixFilter> others) {
        return new Defences(repairs, deviceRepairs, others, foreign, deviceFilters);
    }

    Defences withDeviceFilters(List<DeviceFilter> others) {
        return new Defences(repairs, deviceRepairs, filters, foreign, others);
    }

    Defences withDeviceRepairs(List<DeviceRepair> others) {
        return new Defences(repairs, others, filters, foreign, deviceFilters);
    }
}

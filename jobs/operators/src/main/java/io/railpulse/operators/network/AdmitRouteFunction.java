package io.railpulse.operators.network;

import io.railpulse.domain.network.LegKind;
import io.railpulse.domain.network.Route;
import io.railpulse.domain.telemetry.Input;
import io.railpulse.domain.telemetry.InputAccount;
import io.railpulse.domain.telemetry.RejectReason;
import io.railpulse.domain.telemetry.RejectedInput;
import io.railpulse.domain.telemetry.RouteInput;
import io.railpulse.domain.telemetry.Verdict;
import io.railpulse.operators.telemetry.VerdictCounters;
import java.util.Arrays;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Takes each geometry once: a second copy is a duplicate, another geometry under the same id is rejected.
 *
 * <p>Key: route id. Input: geometries as received. Output: geometries to broadcast; beside them rejected inputs and accounts.
 *
 * <p>Remembered: the geometry's hash and the account, for as long as the job runs; as the topic keeps the route itself.
 */
public final class AdmitRouteFunction extends KeyedProcessFunction<String, RouteInput, Route> {
    /** Geometries that contradict one that is known. */
    public static final OutputTag<RejectedInput> REJECTED =
            new OutputTag<>("rejected-routes", TypeInformation.of(RejectedInput.class));
    /** How many records each route had, by verdict; told with each. */
    public static final OutputTag<InputAccount> ACCOUNTS =
            new OutputTag<>("route-accounts", TypeInformation.of(InputAccount.class));

    private static final long serialVersionUID = 1;

    private transient ValueState<Integer> geometries;
    private transient ValueState<InputAccount> accounts;
    private transient VerdictCounters counters;

    @Override
    public void open(OpenContext context) {
        geometries = getRuntimeContext().getState(new ValueStateDescriptor<>("geometry-hash", Types.INT));
        accounts = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("route-account", TypeInformation.of(InputAccount.class)));
        counters = new VerdictCounters(getRuntimeContext().getMetricGroup());
    }

    @Override
    public void processElement(RouteInput input, Context context, Collector<Route> out) throws Exception {
        int hash = hashOf(input.route());
        Integer known = geometries.value();
        if (known != null && known != hash) {
            String detail = "route " + input.route().routeId() + " is known with another geometry";
            counters.count(Input.ROUTES, Verdict.REJECTED);
            context.output(REJECTED, RejectedInput.of(input, RejectReason.ROUTE_CHANGED, detail));
            return;
        }
        geometries.update(hash);
        count(input, known != null, context);
        if (known == null) {
            out.collect(input.route());
        }
    }

    private void count(RouteInput input, boolean duplicate, Context context) throws Exception {
        counters.count(Input.ROUTES, duplicate ? Verdict.DUPLICATE : Verdict.ACCEPTED);
        long recordMillis = input.origin().recordMillis();
        InputAccount before = accounts.value();
        InputAccount base = before == null
                ? new InputAccount(Input.ROUTES, input.route().routeId(), recordMillis, 0, 0, 0, recordMillis)
                : before;
        InputAccount after = new InputAccount(
                base.input(),
                base.subject(),
                base.openedAtMillis(),
                base.accepted() + (duplicate ? 0 : 1),
                0,
                base.duplicate() + (duplicate ? 1 : 0),
                Math.max(base.recordMillis(), recordMillis));
        accounts.update(after);
        context.output(ACCOUNTS, after);
    }

    private static int hashOf(Route route) {
        int hash = Arrays.hashCode(route.latitudes());
        hash = 31 * hash + Arrays.hashCode(route.longitudes());
        hash = 31 * hash + Arrays.hashCode(route.alongMetres());
        hash = 31 * hash + Double.hashCode(route.toleranceMetres());
        hash = 31 * hash + Arrays.hashCode(route.legToleranceMetres());
        // The hash of an enum constant is another one on each machine.
        return 31 * hash
                + Arrays.hashCode(Arrays.stream(route.legKinds())
                        .mapToInt(LegKind::ordinal)
                        .toArray());
    }
}

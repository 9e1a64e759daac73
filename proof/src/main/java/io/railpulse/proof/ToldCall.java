package io.railpulse.proof;

import io.railpulse.domain.tracking.CallMethod;
import io.railpulse.domain.tracking.ObservedCall;

/**
 * A revision of a call.
 *
 * @param index of the call in the plan, from 0; -1 where the plan has no such call
 * @param call what is told
 * @param arrivalMethod how its arrival is known; null if it is not
 * @param departureMethod how its departure is known; null if it is not
 */
public record ToldCall(int index, ObservedCall call, CallMethod arrivalMethod, CallMethod departureMethod) {}

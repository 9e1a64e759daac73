package io.railpulse.cli;

import io.railpulse.domain.eta.learning.ForecastParts;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The parts of forecasts that are left out: {@code live,queue}. */
final class ForecastPartsConverter implements ITypeConverter<ForecastParts> {

    @Override
    public ForecastParts convert(String text) {
        try {
            return ForecastParts.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}

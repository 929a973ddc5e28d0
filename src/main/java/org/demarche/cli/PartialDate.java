package org.demarche.cli;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A day, or a month or year that stands for its first or last day. */
final class PartialDate {
    /** {@code 2014-03} is 2014-03-01. */
    static final class First implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return parse(text, false);
        }
    }

    /** {@code 2014-03} is 2014-03-31. */
    static final class Last implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            return parse(text, true);
        }
    }

    private static LocalDate parse(String text, boolean last) {
        try {
            return switch (text.length()) {
                case 4 ->
                    last
                            ? Year.parse(text).atMonth(12).atEndOfMonth()
                            : Year.parse(text).atDay(1);
                case 7 ->
                    last
                            ? YearMonth.parse(text).atEndOfMonth()
                            : YearMonth.parse(text).atDay(1);
                default -> LocalDate.parse(text);
            };
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is no date; write 2014-03-14, 2014-03 or 2014");
        }
    }

    private PartialDate() {}
}

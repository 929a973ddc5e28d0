package org.demarche.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.demarche.model.TimeInterval;
import org.demarche.model.TimeInterval.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTest {
    @ParameterizedTest
    @CsvSource({
        "2014-03-14, 2014-03-14, DAY, 14 Mar 2014",
        "2014-09-05, 2014-09-05, DAY, 5 Sep 2014",
        "2014-03-03, 2014-03-09, WEEK, 3\u20139 Mar 2014",
        "2014-03-08, 2014-03-09, WEEKEND, 8\u20139 Mar 2014",
        "2014-02-28, 2014-03-02, DAYS, 28 Feb\u20132 Mar 2014",
        "2013-12-30, 2014-01-02, DAYS, 30 Dec 2013\u20132 Jan 2014",
        "2014-03-01, 2014-03-31, MONTH, March 2014",
        "2014-01-01, 2014-03-31, QUARTER, Jan\u2013Mar 2014",
        "2013-12-01, 2014-02-28, SEASON, Dec 2013\u2013Feb 2014",
        "2014-01-01, 2014-12-31, YEAR, 2014",
        "2010-01-01, 2019-12-31, DECADE, 2010s",
        "1901-01-01, 2000-12-31, CENTURY, 1901\u20132000",
        "2014-03-10, 2014-03-20, APPROXIMATE, about 10\u201320 Mar 2014",
    })
    void isNoMoreExactThanKnown(LocalDate begin, LocalDate end, Precision precision, String text) {
        assertEquals(text, DateText.of(new TimeInterval(begin, end, precision)));
    }
}

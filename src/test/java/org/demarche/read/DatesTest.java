package org.demarche.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published: 14 March 2014 | 2014-03-14",
                "March 14, 2014 | 2014-03-14",
                "Friday 14 March 2014 10.33 GMT | 2014-03-14",
                "Last updated Friday, 14 Mar 2014 | 2014-03-14",
                "New York, 28 March 2014 | 2014-03-28",
                "Posted by Mira on March 3, 2015 at 9:14 pm | 2015-03-03",
                "NOTICE TO THE PRESS Thursday, 15 January 2015 | 2015-01-15",
                "Posted Sunday, December 7, 2014 · Tags: France, Russia, boats | 2014-12-07",
                "By D. Okonjo, UN correspondent · 27 March 2014 | 2014-03-27",
                "Date: 2014-03-14 | 2014-03-14",
                "Updated: 25/12/2014 | 2014-12-25",
                "14.03.2014 | 2014-03-14",
                "Date 05.04.2016 | 2016-04-05",
                "2019/3/7 14:05 | 2019-03-07",
                "2021.11.03 09:12 | 2021-11-03",
                "Lima, Tuesday, June 9, 2009, 10:40 p.m. | 2009-06-09",
                "6 Feb 2015 17:48 GMT | 2015-02-06",
                "News Desk, May 2, 2011 • Last updated 11:40 am | 2011-05-02",
                "Issue of Monday, October 12, 1998 | 1998-10-12",
                "Released in Ottawa on Tuesday, 3 June 2003. Not for quotation | 2003-06-03",
                "April 2, 20165:07 PM ET | 2016-04-02",
                "03/28/14 06:21 PM EDT Updated: 03/28/14 09:04 PM EDT | 2014-03-28",
                "from the December 13, 2000 edition [print page] [e-mail to a friend] | 2000-12-13",
                "JUNE 30, 2012 - A NIGHT IN GENEVA | 2012-06-30",
                "Cyprus talks · 11. 01. 2017. | 2017-01-11",
                "Foreign desk, Tuesday 4 Nov 2003 | 2003-11-04",
                "4381st meeting, 28 September 2001 (night) | 2001-09-28",
                "Updated: 26-10-1998 05:25 IST | 1998-10-26",
            })
    void dateLines(String line, String date) {
        assertEquals(Optional.of(date), DateLine.parse(line).map(d -> d.date().toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He was born on 24 February 2014.",
                "Crimea votes on March 16, 2014",
                "Talks due on 12 March 2014",
                "Published: 31 February 2014",
                "Updated: 03/04/2014",
                "March 14",
                "The week of 2-8 June 2014",
                "14.13.2014",
                "Updated: 03-04-2014 05:25",
                "1-2-3-2014",
                "JUNE 30, 2012 - He went home.",
                "The leaders of March 2014",
            })
    void noDateLines(String line) {
        assertEquals(Optional.empty(), DateLine.parse(line));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "LONDON, March 14 (Agency) - Talks failed | LONDON | Agency | - | --03-14",
                "LONDON, Saturday, March 15, 2014 (Sample Wire) - More | LONDON | Sample Wire | 2014-03-15 | -",
                "KIEV/MOSCOW, March 4, 2014 -- Kerry laid | KIEV/MOSCOW | - | 2014-03-04 | -",
                "DOHA -- There was no news | DOHA | - | - | -",
                "MINSK, August 26, 2014. The presidents met | MINSK | - | 2014-08-26 | -",
                "ASTANA, Jan. 23. The rebels refused | ASTANA | - | - | --01-23",
                "QUITO, Ecuador - March 6, 2008. The minister | QUITO, Ecuador | - | 2008-03-06 | -",
                "HANOI (May 2, 2024) -- The envoy | HANOI | - | 2024-05-02 | -",
                "VIENTIANE, Laos (July 28, 2016): The ministers | VIENTIANE, Laos | - | 2016-07-28 | -",
                "SOCHI, Russia, Dec. 6, 2013 - No motorcade | SOCHI, Russia | - | 2013-12-06 | -",
                "Paris, March 5 (Reuters) - Sergei Lavrov | Paris | Reuters | - | --03-05",
                "WASHINGTON (AP) -- The House | WASHINGTON | AP | - | -",
                "(CNN) -- Kerry left | - | CNN | - | -",
                "Feb. 3 (UPI) -- The envoy | - | UPI | - | --02-03",
                "(Kiev) -- A senior American | Kiev | - | - | -",
                "Palais des Nations, Geneva, 3 May 2016: The envoy | Palais des Nations, Geneva | - | 2016-05-03 | -",
                "UNITED NATIONS -- The assembly | UNITED NATIONS | - | - | -",
            })
    void datelines(String paragraph, String place, String publisher, String date, String day) {
        Dateline line = Dateline.parse(paragraph).orElseThrow();
        assertEquals(Optional.ofNullable(place), line.place());
        assertEquals(Optional.ofNullable(publisher), line.publisher());
        assertEquals(Optional.ofNullable(date), line.date().map(Object::toString));
        assertEquals(Optional.ofNullable(day), line.day().map(Object::toString));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The seven - plus the two presidents - huddled",
                "Kerry - The Secretary of State",
                "NATO -- the alliance of 28 -- met",
                "SAMPLE WIRE - DOCUMENTS SERVICE",
                "Talks on March 14 - The second this week - failed",
                "He said on 3 May 2016: The envoy",
                "Geneva, 3 May: The envoy",
                "March 14 (a Friday) -- The envoy",
            })
    void noDatelines(String paragraph) {
        assertEquals(Optional.empty(), Dateline.parse(paragraph));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "DOHA: The envoys | DOHA",
                "NEW DELHI: The envoys | NEW DELHI",
                "UPDATE: The envoys | -",
                "THE PRESIDENT: The envoys | -",
                "Doha: The envoys | -",
            })
    void cityInCapitalsBeforeAReport(String start, String place) {
        String paragraph = start
                + " of both sides talked for three hours about prisoners, grain and the road to the coast, and will come"
                + " together again on Thursday.";
        assertEquals(Optional.ofNullable(place), Dateline.city(paragraph).flatMap(Dateline::place));
        assertEquals(Optional.empty(), Dateline.city(start));
    }

    @Test
    void dayUnderTheFirstParagraph() {
        String text =
                "QUITO - The presidents of the two countries have agreed to open the bridge at Rumichaca again, their"
                        + " offices said after a telephone conversation on Saturday evening.\n\nJuly 7, 2013 - 10:12\n\nThe"
                        + " bridge had been closed since spring, when soldiers of both countries exchanged fire near it.\n";
        assertEquals("2013-07-07", Read.one(text).published().orElseThrow().toString());
    }

    @Test
    void dayInTheTitleOfAPage() {
        String text = "<html><head><title>Bridge opens | World | 07.07.2013</title></head><body><h1>Bridge opens</h1>"
                + "<p>The presidents of the two countries have agreed to open the bridge at Rumichaca.</p></body></html>";
        assertEquals("2013-07-07", Read.one(text).published().orElseThrow().toString());
        assertEquals(Optional.empty(), Read.one(text).publisher());
    }

    @Test
    void copyrightYearCompletesTheDateline() {
        String text =
                "A bus ride\n\nLAHORE, Feb 21 (Wire) - The leaders of the two countries met on Sunday and talked for"
                        + " three hours about the line of control and other things.\n\n(c) 1999 Sample Wire\n";
        assertEquals("1999-02-21", Read.one(text).published().orElseThrow().toString());
    }

    @Test
    void withoutAYearTheDateStaysOpen() {
        String text =
                "A bus ride\n\nLAHORE, Feb 21 (Wire) - The leaders of the two countries met on Sunday and talked for"
                        + " three hours about the line of control and other things.\n";
        assertEquals(Optional.empty(), Read.one(text).published());
    }
}

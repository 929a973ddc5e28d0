package org.demarche.cli;

import picocli.CommandLine;

/** {@code demarche export}: the same as {@code demarche timeline}, for those who want a file. */
@CommandLine.Command(
        name = "export",
        header = "Write the events in the store in any format, such as one HTML file.",
        footer = {"%nThe same as `demarche timeline`: demarche export --format html -o timeline.html"})
final class ExportCommand extends TimelineCommand {}

package org.demarche.cli;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.demarche.query.Parameter;
import org.demarche.query.Question;
import org.demarche.query.Questions;

/** Prints the questions that can be asked, with their parameters. */
record QuestionList(Questions questions, PrintWriter out) {
    int print() {
        for (Question question : questions.all()) {
            out.println(question.name() + usage(question));
            out.println("    " + question.title());
        }
        out.println();
        out.println("demarche query NAME --PARAMETER VALUE...   (what is in brackets can be left out)");
        return ExitStatus.DONE;
    }

    private static String usage(Question question) {
        return question.parameters().stream().map(QuestionList::usage).collect(Collectors.joining());
    }

    private static String usage(Parameter parameter) {
        String option = "--" + parameter.name() + " " + parameter.kind();
        return parameter.required() ? " " + option : " [" + option + "]";
    }
}

package org.demarche.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.demarche.query.Questions;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** Questions as forms, and the editor for SPARQL. */
class QuestionsTest extends PageTest {
    private static final String MET = "/questions.html?question=where-they-met&a=john-kerry&b=sergey-lavrov";

    @Test
    void everyQuestionIsAForm() {
        browser.open("/questions.html").shows("#list a", "Where and when two people met");
        List<String> names = Questions.of(Path.of("target", "no-home")).all().stream()
                .map(q -> q.name())
                .toList();
        assertEquals(names.size(), browser.count("#list li"));
        browser.click("#list a", "What happened near a place").shows("#question h2", "What happened near a place");
        browser.shows("#question label", "Near which place").shows(".answer table", "Kyiv");
    }

    @Test
    void theAnswerIsATableATimelineAndAMap() {
        browser.open(MET).shows(".answer td", "14 Mar 2014");
        assertEquals(4, browser.count(".answer tbody tr"));
        browser.click(".switch button", "Timeline").shows(".strip-list li", "5 Mar 2014");
        assertEquals(4, browser.count(".strip svg rect"));
        browser.click(".switch button", "Map").shows(".world title", "Paris: 2 events");
        assertTrue(browser.address().contains("as=map"), browser.address());
        browser.open(browser.address().replaceFirst("https?://[^/]+", "")).shows(".world title", "London");
        assertEquals(List.of(), browser.accessibilityProblems());
    }

    @Test
    void namesAreProposedAndAChangeIsAsked() {
        browser.open(MET).shows(".answer td", "London");
        browser.one("#parameter-a").clear();
        browser.type("#parameter-a", "Merkel");
        browser.until(
                "return [...document.querySelectorAll('#parameter-a-names option')].some(o => o.value === 'Angela Merkel')");
        browser.one("#parameter-a").clear();
        browser.type("#parameter-a", "Angela Merkel");
        browser.one("#parameter-b").clear();
        browser.type("#parameter-b", "Barack Obama", Keys.ENTER);
        browser.until("return location.search.includes('a=Angela+Merkel')")
                .until("return !document.querySelector('.answer .waiting')");
        assertTrue(browser.count(".answer table, .answer .state") == 1);
    }

    @Test
    void anAnswerCanBeSavedAndSorted() {
        browser.open(MET).shows(".answer td", "London");
        Object csv = browser.await("""
                const done = arguments[arguments.length - 1];
                import('/js/download.js').then(d => d.csv({ columns: ['a', 'b'], rows: [['=1+1', 'x "y"'], ['-3', 'z']] }).text()).then(text => done(text.replaceAll('\\r\\n', '|')));
                """);
        assertEquals("a,b|'=1+1,\"x \"\"y\"\"\"|-3,z|", csv);
        browser.click(".download", "CSV");
        browser.click(".answer th button", "place");
        assertEquals("London", browser.text(".answer tbody td"));
    }

    @Test
    void whatIsWrongIsSaid() {
        browser.open("/questions.html?question=where-they-met&a=Nobody+Atall&b=x")
                .shows(".state.wrong", "Nobody Atall");
        browser.problems();
    }

    @Test
    void theEditorAsksThisServerAndNoOther() {
        browser.open("/sparql.html").until("return document.querySelector('.yasqe_queryButton') !== null");
        browser.click("#samples button", "Who met whom");
        browser.until("return document.querySelector('.CodeMirror').CodeMirror.getValue().includes('metWith')"
                + " || document.querySelector('.CodeMirror').CodeMirror.getValue().includes('Meeting')");
        browser.click("#samples button", "prefixes")
                .until("return document.querySelector('.CodeMirror').CodeMirror.getValue().includes('PREFIX wd:')");
        browser.run("const editor = document.querySelector('.CodeMirror').CodeMirror;"
                + " editor.setValue(editor.getValue().replace(/LIMIT \\d+/, '') + ' LIMIT 8')");
        browser.click(".yasqe_queryButton")
                .until("return document.querySelectorAll('.yasr table tbody tr').length > 5");
        assertEquals(List.of(), browser.accessibilityProblems());
        browser.size(360, 800);
        assertTrue(browser.overflow() <= 0, "by " + browser.overflow());
    }
}

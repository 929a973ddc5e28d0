package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {
    @TempDir
    private Path home;

    @Test
    void aTokenIsShownOnceListedByNameAndRevokedById() {
        String token = CommandRun.in(home, "token", "create", "the newsroom")
                .done()
                .out()
                .strip();
        assertTrue(token.matches("demarche_[\\w-]{43}"), token);
        String list = CommandRun.in(home, "token", "list").done().out();
        assertTrue(list.contains("the newsroom"), list);
        assertFalse(list.contains(token), list);
        String id = list.split("\t", 2)[0];
        assertEquals(
                ExitStatus.FAILED,
                CommandRun.in(home, "token", "revoke", "nonsense").status());
        CommandRun.in(home, "token", "revoke", id).done();
        assertEquals("", CommandRun.in(home, "token", "list").done().out());
    }

    @Test
    void wrongUsageIsSaid() {
        assertEquals(ExitStatus.USAGE, CommandRun.in(home, "token", "create").status());
        assertEquals(ExitStatus.USAGE, CommandRun.in(home, "token", "steal").status());
    }
}

package parley.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files made to harm end in one sentence, before they cost anything.
class HostileFilesTest {

    @TempDir Path folder = Path.of("");

    private String refusal(String name, String text) throws IOException {
        return refusal(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String refusal(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        return Fixtures.refusal(List.of(file));
    }

    @Test
    void entitiesAreNeverExpanded() throws IOException {
        assertThat(
                        refusal(
                                "laughs.xml",
                                """
                                <!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                                <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
                                <utility_space><objective name="&c;"/></utility_space>\
                                """))
                .contains("document type");
        assertThat(
                        refusal(
                                "outside.xml",
                                """
                                <!DOCTYPE u [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                                <utility_space>&x;</utility_space>\
                                """))
                .contains("document type");
        assertThat(refusal("undeclared.xml", "<utility_space>&x;</utility_space>"))
                .containsAnyOf("entity", "not well-formed");
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        assertThat(refusal("deep.json", "[".repeat(200_000))).contains("deep.json");
        assertThat(refusal("deep.yml", "[".repeat(200_000))).contains("deep.yml");
        assertThat(refusal("deep.xml", "<a>".repeat(200_000))).contains("deep.xml");
        assertThat(
                        refusal(
                                "blocks.yml",
                                IntStream.range(0, 3_000)
                                        .mapToObj(i -> " ".repeat(i) + "a:")
                                        .reduce("", (a, b) -> a + b + "\n")))
                .contains("blocks.yml");
    }

    @Test
    void repeatedAliasesCountAsIfWrittenOut() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i));
            bomb.append(("*a" + (i - 1) + ", ").repeat(10));
            bomb.append("]\n");
        }
        assertThat(refusal("bomb.yml", bomb.toString())).contains("counting repeated ones");
        assertThat(refusal("circle.yml", "a: &a [*a]\n")).contains("circle.yml");
    }

    @Test
    void classNamesAreOnlyWords() throws IOException {
        Path domain = folder.resolve("domain.yml");
        Files.writeString(
                domain,
                """
                type: DiscreteCartesianOutcomeSpace
                issues: [{name: a, type: CategoricalIssue, values: [x, y]}]
                """);
        Path profile = folder.resolve("p.yml");
        Files.writeString(
                profile,
                "type: os.system.UtilityFunction\nvalues: !!javax.script.ScriptEngineManager [x]\n");
        assertThat(Fixtures.refusal(List.of(domain, profile)))
                .contains("“UtilityFunction” is a kind that is not known");
    }

    @Test
    void numbersTooLargeToWriteOutAreRefused() throws IOException {
        String profile =
                """
                {"reservationValue":0,"issueWeights":{"a":NUMBER},"issues":{"a":{"x":1,"y":0.5}}}\
                """;
        for (String number : List.of("1e999999", "-1e400", "123456789012345678901234567890")) {
            assertThat(refusal("huge.json", profile.replace("NUMBER", number)))
                    .contains("a number below 10^15");
        }
        assertThat(refusal("large.json", profile.replace("NUMBER", "12345")))
                .contains("up to 9 can be held");
    }

    @Test
    void aHugeFileIsRefused() throws IOException {
        byte[] bytes = new byte[SourceFile.LARGEST + 1];
        java.util.Arrays.fill(bytes, (byte) ' ');
        assertThat(refusal("huge.xml", bytes)).contains("larger than 20 MB");
    }

    @Test
    void twoKeysOfOneNameAreRefused() throws IOException {
        assertThat(
                        refusal(
                                "twice.json",
                                """
                                {"reservationValue":0,"issueWeights":{"a":1,"a":1},"issues":{}}\
                                """))
                .contains("“a” is written twice");
    }

    @Test
    void aFolderWithoutScenarioSaysWhatToGive() throws IOException {
        Files.writeString(folder.resolve("readme.md"), "# nothing");
        assertThat(Fixtures.refusal(List.of(folder))).startsWith("There is no scenario file in");
        assertThat(Fixtures.refusal(List.of(folder))).contains("Give the domain and profile files");
    }

    @Test
    void filesOfTwoPlatformsAreNotMixed() throws IOException {
        assertThat(
                        Fixtures.refusal(
                                List.of(
                                        Fixtures.folder("genius-ferry"),
                                        Fixtures.folder("negolog-bridge"))))
                .contains("GENIUS, NegoLog");
    }

    @Test
    void aProfileOfAnotherDomainIsRefused() throws IOException {
        assertThat(
                        Fixtures.refusal(
                                List.of(
                                        Fixtures.folder("geniusweb-orchard"),
                                        Fixtures.folder("geniusweb-older").resolve("a.json"))))
                .contains("otherwise than the domain");
    }

    @Test
    void profilesWithoutUtilitiesAreRefusedInOneSentence() throws IOException {
        assertThat(
                        refusal(
                                "rails.xml",
                                "<utility_space type='constraint'><objective index='0'><issue index='1' name='a'><item value='x'/></issue></objective></utility_space>"))
                .contains("rules and ranks");
        assertThat(
                        refusal(
                                "order.json",
                                """
                                {"DefaultPartialOrdering":{"name":"p","domain":{"name":"d","issuesValues":{"a":{"values":["x"]}}},"bidslist":[],"betterlist":[]}}\
                                """))
                .contains("only orders bids");
    }
}

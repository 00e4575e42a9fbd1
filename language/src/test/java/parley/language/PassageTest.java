package parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.language.Reading.Mood;
import parley.language.Reading.PartOfSpeech;

/// Tokens, lemmas and sentences of short texts.
class PassageTest {

    static String tokens(String text, Language language) {
        return String.join(
                "|", Passage.of(text, language).tokens().stream().map(Token::text).toList());
    }

    static List<String> sentences(String text, Language language) {
        return Passage.of(text, language).sentences().stream().map(s -> s.of(text)).toList();
    }

    static Token token(String text, Language language, String norm) {
        return Passage.of(text, language).tokens().stream()
                .filter(t -> t.is(norm))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void frenchElisionsAndCliticsStandApart() {
        assertThat(tokens("L’accord qu'il a-t-il dit d'aujourd'hui", Language.FR))
                .isEqualTo("L’|accord|qu'|il|a|-t-il|dit|d'|aujourd'hui");
        assertThat(
                        tokens(
                                "Celui-ci, dit-elle, c'est-à-dire le cessez-le-feu : faites-le.",
                                Language.FR))
                .isEqualTo("Celui-ci|,|dit|-elle|,|c'est-à-dire|le|cessez-le-feu|:|faites|-le|.");
    }

    @Test
    void englishContractionsAndPossessivesStandApart() {
        assertThat(
                        tokens(
                                "They don’t and can't; it's the sides' map, the Front’s at 6 o'clock.",
                                Language.EN))
                .isEqualTo(
                        "They|do|n’t|and|ca|n't|;|it|'s|the|sides|'|map|,|the|Front|’s|at|6|o'clock|.");
        assertThat(token("It cannot and can't", Language.EN, "ca").lemma()).isEqualTo("can");
    }

    @Test
    void formsHaveTheirLemmasAndMoods() {
        Token serait = token("Il serait prêt", Language.FR, "serait");
        assertThat(serait.lemma()).isEqualTo("être");
        assertThat(serait.can(Mood.CONDITIONAL)).isTrue();
        assertThat(token("Les États avaient cru", Language.FR, "avaient").hasLemma("avoir"))
                .isTrue();
        assertThat(token("They shall withdraw", Language.EN, "shall").can(PartOfSpeech.MODAL))
                .isTrue();
        assertThat(token("two knives", Language.EN, "knives").lemma()).isEqualTo("knife");
        assertThat(token("qu’il", Language.FR, "qu'").lemma()).isEqualTo("que");
    }

    @Test
    void abbreviationsDoNotEndSentences() {
        assertThat(sentences("M. Arvel a vu Mme Doran à 9 h. Il part demain.", Language.FR))
                .containsExactly("M. Arvel a vu Mme Doran à 9 h.", "Il part demain.");
        assertThat(
                        sentences(
                                "Dr. J. Arvel met Mr. Doran at 6 p.m. See art. 5 and No. 7. They left.",
                                Language.EN))
                .containsExactly(
                        "Dr. J. Arvel met Mr. Doran at 6 p.m.",
                        "See art. 5 and No. 7.",
                        "They left.");
    }

    @Test
    void sentencesDoNotEndInsideQuotations() {
        assertThat(
                        sentences(
                                "« Nous irons. Nous verrons », a-t-il dit. Puis il partit.",
                                Language.FR))
                .containsExactly("« Nous irons. Nous verrons », a-t-il dit.", "Puis il partit.");
        assertThat(sentences("“Stop! Now?” she asked. “Yes.” He left.", Language.EN))
                .containsExactly("“Stop! Now?” she asked.", "“Yes.”", "He left.");
    }

    @Test
    void numbersOfPointsDoNotEndSentences() {
        assertThat(sentences("1. The sides meet.\n2. They talk. They part.", Language.EN))
                .containsExactly("1. The sides meet.", "2. They talk.", "They part.");
        assertThat(sentences("Article 2. L'accord vaut. Article premier. Il dure.", Language.FR))
                .containsExactly("Article 2. L'accord vaut.", "Article premier.", "Il dure.");
    }

    @Test
    void languageIsDetected() {
        assertThat(Language.detect("Les deux parties se réunissent dans la capitale."))
                .isEqualTo(Language.FR);
        assertThat(Language.detect("The two sides shall meet in the capital."))
                .isEqualTo(Language.EN);
        assertThat(Language.detect("")).isEqualTo(Language.EN);
    }
}

package fi.luukku.coach;

import fi.luukku.coach.Finding.Fix;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a click on a fix makes of a draft: over every example that fires, each fix that it is offered. */
class FixesTest {

    /** What a careless fix would leave behind. */
    private static final List<String> SLIPS = List.of("grammar.basic", "spelling", "format.money", "format.date", "format.adjacent-numbers");

    static List<String> rules() {
        return RuleList.all().stream().map(Rule::id).toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aFixSettlesItsFindingAndBreaksNothing(String rule) {
        for (var example : RuleExamples.firing(rule)) {
            var before = TestCoach.review(example.draft()).findings();
            for (var finding : of(rule, before)) for (var fix : finding.fixes()) check(finding, fix, example.draft(), before);
        }
    }

    private static void check(Finding finding, Fix fix, ReplyDraft draft, List<Finding> before) {
        var fixed = fixed(draft, fix);
        var after = TestCoach.review(fixed).findings();
        assertThat(isSettled(finding.rule(), fix, before, after)).as("%s is settled by a fix: %s", finding.rule(), fixed.text()).isTrue();
        assertThat(stops(after)).as("no stop comes: %s", fixed.text()).isLessThanOrEqualTo(stops(before));
        for (var slip : SLIPS) if (!slip.equals(finding.rule())) assertThat(of(slip, after).size()).as("%s in %s", slip, fixed.text()).isLessThanOrEqualTo(of(slip, before).size());
        assertThat(isBeside(fix, finding, draft.text())).as("what is replaced is what was found: %s", fixed.text()).isTrue();
    }

    /** It is gone, or what is told of now is another place. */
    private static boolean isSettled(String rule, Fix fix, List<Finding> before, List<Finding> after) {
        var end = fix.start() + fix.text().length();
        return of(rule, after).size() < of(rule, before).size() || of(rule, after).stream().noneMatch(other -> other.start() <= end && other.end() >= fix.start());
    }

    /** Within what was found, with a space before it at most; what is only put in may stand after a greeting. */
    private static boolean isBeside(Fix fix, Finding finding, String text) {
        if (fix.start() == fix.end()) return true;
        var start = fix.start() == finding.start() - 1 && text.charAt(fix.start()) == ' ' ? finding.start() : fix.start();
        return start >= finding.start() && fix.end() <= finding.end();
    }

    private static List<Finding> of(String rule, List<Finding> findings) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    private static long stops(List<Finding> findings) {
        return findings.stream().filter(finding -> finding.severity() == Severity.STOP).count();
    }

    private static ReplyDraft fixed(ReplyDraft draft, Fix fix) {
        var text = draft.text().substring(0, fix.start()) + fix.text() + draft.text().substring(fix.end());
        return new ReplyDraft(text, draft.channel(), draft.customer(), draft.customerName(), draft.firstReply(), draft.signed(), draft.playbook(), draft.language(), draft.subject(), draft.attachments(),
            draft.glossary(), draft.order(), draft.now());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ó | o", "í | i", "ú | u", "ő | o", "č | c", "ş | s", "ł | l", "Ł | L", "đ | d", "Þ | Th", "œ | oe", "ế | e", "… | ..."})
    void aLetterThatShortensTheMessageHasAPlainTwin(String letter, String twin) {
        assertThat(smsFixes("Hei, tilaus on valmis " + letter + "x. Aino, Kirjakulma")).containsExactly(twin);
    }

    @Test
    void aMarkThatIsACharacterOfItsOwnGoes() {
        assertThat(smsFixes("Hej Zolta\u0301n, boken har kommit. Boklådan")).containsExactly("");
    }

    @Test
    void aPictureGoesWithTheSpaceBeforeIt() {
        assertThat(smsFixes("Kiitos ❤️ ja tervetuloa. Kirjakulma")).containsExactly("");
        var text = "Kirja saapui 👍🏽 Kirjakulma";
        assertThat(of("sms.unicode", TestCoach.review(sms(text)).findings())).singleElement().satisfies(finding -> assertThat(fixed(sms(text), finding.fixes().getFirst()).text()).isEqualTo("Kirja saapui Kirjakulma"));
    }

    @Test
    void aLetterOfAnotherScriptHasNone() {
        assertThat(smsFixes("Hei Иx, kirja saapui. Kirjakulma")).isEmpty();
    }

    private static List<String> smsFixes(String text) {
        return of("sms.unicode", TestCoach.review(sms(text)).findings()).stream().flatMap(finding -> finding.fixes().stream()).map(Fix::text).toList();
    }

    private static ReplyDraft sms(String text) {
        return new ReplyDraft(text, ReplyChannel.SMS, null, null, true, false, null, null, null, List.of(), List.of(), null, Instant.parse("2026-03-17T08:15:00Z"));
    }
}

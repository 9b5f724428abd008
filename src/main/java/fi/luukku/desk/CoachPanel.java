package fi.luukku.desk;

import fi.luukku.coach.Finding;
import fi.luukku.coach.Review;
import fi.luukku.coach.Settlements;
import fi.luukku.coach.Severity;
import java.util.List;
import java.util.Set;

/**
 * What the coach says of a draft, as it stands beside it.
 *
 * @param asker     whose questions they are, by the first name where it is known
 * @param questions and requests, in the order of the message
 * @param muted     rules put aside for this reply
 * @param playbook  the guided steps beside it
 */
public record CoachPanel(String path, String text, Review review, String asker, List<Question> questions, Set<String> muted, PlaybookPanel playbook) {

    /** In code points: an emoji is one and is not cut in two. */
    private static final int LONGEST_QUOTE = 60;
    private static final Set<String> ASKED = Set.of("question.unanswered", "request.unconfirmed");

    /**
     * @param state what the agent said of it, or what the draft shows
     * @param said  whether the agent said it
     */
    public record Question(String text, long message, int start, Settlements.State state, boolean said) {

        public boolean isOpen() {
            return state == Settlements.State.OPEN;
        }
    }

    public int points() {
        return (int) Math.round(review.score().total() * 100);
    }

    public String level() {
        return points() >= 75 ? "good" : points() >= 40 ? "warn" : "bad";
    }

    public static String level(double factor) {
        return factor >= 0.8 ? "good" : factor >= 0.5 ? "warn" : "bad";
    }

    /** Those with something to mend; a promise is told below them, and the questions have their own list. Who has not begun has nothing to mend. */
    public List<Finding> findings() {
        if (isEmpty()) return List.of();
        return review.findings().stream().filter(finding -> finding.severity() != Severity.INFO)
            .filter(finding -> !ASKED.contains(finding.rule())).toList();
    }

    /** What would raise the score most, and what must not leave at all. */
    public List<Finding> first() {
        return findings().stream().filter(this::isFirst).toList();
    }

    public List<Finding> others() {
        return findings().stream().filter(finding -> !isFirst(finding)).toList();
    }

    private boolean isFirst(Finding finding) {
        return finding.severity() == Severity.STOP || review.score().raise().contains(finding.rule());
    }

    /** How much of what they ask nobody has answered or settled; of who has not begun nothing is said. */
    public long left() {
        return isEmpty() ? 0 : questions.stream().filter(Question::isOpen).count();
    }

    /** Whether answering what they ask would raise the score most. */
    public boolean asksFirst() {
        return !isEmpty() && review.score().raise().stream().anyMatch(ASKED::contains);
    }

    /** The words that a finding is about, shortened; empty when it is about the whole. */
    public String quote(Finding finding) {
        if (finding.start() == 0 && finding.end() == text.length()) return "";
        var words = text.substring(finding.start(), finding.end()).replaceAll("\\s+", " ");
        return words.codePointCount(0, words.length()) > LONGEST_QUOTE ? words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE - 3)) + "…" : words;
    }

    public boolean isEmpty() {
        return text.isBlank();
    }
}

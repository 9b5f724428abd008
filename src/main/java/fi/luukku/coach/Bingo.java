package fi.luukku.coach;

/**
 * The automatic-reply bingo over one reply: how much of it anybody could have been sent.
 *
 * @param points 0 to 7
 */
public record Bingo(int points) {

    /** personal (0–2), typical (3–4), template (5–6), bingo (7) */
    public String level() {
        return points <= 2 ? "personal" : points <= 4 ? "typical" : points <= 6 ? "template" : "bingo";
    }
}

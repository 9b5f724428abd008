package fi.luukku.coach.audit;

import fi.luukku.access.Agent;
import fi.luukku.coach.Bingo;
import fi.luukku.kernel.Id;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A sample as one person has scored it to the end, beside the machine.
 *
 * @param hand    the classic game over the sample by the person's marks
 * @param machine the same by the machine's
 */
public record SampleScore(Id<Agent> by, List<SampledReply> replies, Bingo hand, Bingo machine, Map<Square, Agreement> agreement) {

    static SampleScore of(Id<Agent> by, List<SampledReply> replies) {
        var agreement = new EnumMap<Square, Agreement>(Square.class);
        for (var square : Square.values()) {
            var pairs = new ArrayList<Agreement.Pair<Object>>();
            replies.forEach(each -> pairs.add(new Agreement.Pair<>(square.of(mark(each, by)), square.of(each.reply().bingo()))));
            agreement.put(square, Agreement.of(pairs));
        }
        return new SampleScore(by, replies, Bingo.over(replies.stream().map(each -> mark(each, by)).toList()),
            Bingo.over(replies.stream().map(each -> each.reply().bingo()).toList()), agreement);
    }

    private static Bingo mark(SampledReply reply, Id<Agent> by) {
        return reply.mark(by).orElseThrow();
    }

    /** Of all that was judged, without a kappa. */
    public Agreement whole() {
        return agreement.values().stream().reduce(new Agreement(0, 0, OptionalDouble.empty()), Agreement::and);
    }

    /** Of how many replies it came true. */
    public long byHand(Square square) {
        return replies.stream().filter(each -> square.of(mark(each, by)).isPresent()).count();
    }

    public long byMachine(Square square) {
        return replies.stream().filter(each -> square.of(each.reply().bingo()).isPresent()).count();
    }

    /** Where the person and the machine say different things. */
    public List<SampledReply> differing() {
        return replies.stream().filter(each -> !mark(each, by).equals(each.reply().bingo())).toList();
    }

    /** The squares they see differently in one of the replies. */
    public List<Square> differing(SampledReply reply) {
        return List.of(Square.values()).stream().filter(square -> !square.of(mark(reply, by)).equals(square.of(reply.reply().bingo()))).toList();
    }
}

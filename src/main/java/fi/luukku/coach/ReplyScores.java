package fi.luukku.coach;

import fi.luukku.brand.Brands;
import java.sql.Timestamp;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the replies that have left read, reply by reply, with the sums of each team's month. A projection: it can be made again from the messages. */
@Service
public class ReplyScores {

    private final Brands brands;
    private final JdbcClient db;

    ReplyScores(Brands brands, JdbcClient db) {
        this.brands = brands;
        this.db = db;
    }

    /**
     * Keeps how a reply reads, in place of what was kept of it before; it stays with the team and the month it was first
     * kept for. What is no person's reply to a customer, or is gone meanwhile, is not kept.
     */
    @Transactional
    public void keep(Scored scored) {
        // Held until the commit: whoever deletes the message either goes first, and nothing is kept, or takes this along.
        db.sql("""
                with reply as (select id from message where id = :message and direction = 'out' and audience = 'customer' and not automatic for key share)
                insert into reply_score (message_id, team_id, brand_id, month, sent_at, language, statements, points, sincerity, caring, responsibility, total)
                select id, :team, :brand, :month, :sentAt, :language, :statements, :points, :sincerity, :caring, :responsibility, :total from reply
                on conflict (message_id) do update set language = excluded.language, statements = excluded.statements, points = excluded.points,
                  sincerity = excluded.sincerity, caring = excluded.caring, responsibility = excluded.responsibility, total = excluded.total""")
            .param("message", scored.message().value()).param("team", scored.team().value()).param("brand", scored.brand().value())
            .param("month", month(scored)).param("sentAt", Timestamp.from(scored.sentAt()))
            .param("language", scored.language() == null ? null : scored.language().code())
            .param("statements", scored.bingo().statements().stream().sorted().map(Statement::code).toArray(String[]::new)).param("points", scored.bingo().points())
            .param("sincerity", thousandths(scored.score().sincerity())).param("caring", thousandths(scored.score().caring()))
            .param("responsibility", thousandths(scored.score().responsibility())).param("total", thousandths(scored.score().total())).update();
    }

    private LocalDate month(Scored scored) {
        return scored.sentAt().atZone(brands.get(scored.brand()).zone()).toLocalDate().withDayOfMonth(1);
    }

    private static int thousandths(double share) {
        return (int) Math.round(share * 1000);
    }

    /**
     * Folds the changes of each team's month into one row. Whoever reads meanwhile sees the same sums. Beside another
     * fold it may get hold of a part of the changes only: replies that are none together can still change the other sums.
     */
    @Transactional
    public void fold() {
        db.sql("""
                with many as (select team_id, month from reply_score_month group by 1, 2 having count(*) > 1),
                  gone as (delete from reply_score_month s using many where s.team_id = many.team_id and s.month = many.month returning s.*),
                  whole as (select team_id, month, sum(n) n, sum(points) points, sum(no_name) no_name, sum(no_greeting) no_greeting, sum(vague) vague,
                    sum(other_manner) other_manner, sum(questions_left) questions_left, sum(by_heart) by_heart, sum(sincerity) sincerity, sum(caring) caring,
                    sum(responsibility) responsibility, sum(total) total from gone group by 1, 2)
                insert into reply_score_month select * from whole
                where (n, points, no_name, no_greeting, vague, other_manner, questions_left, by_heart, sincerity, caring, responsibility, total)
                  <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)""").update();
    }
}

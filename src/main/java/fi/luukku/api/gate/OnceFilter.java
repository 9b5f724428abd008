package fi.luukku.api.gate;

import fi.luukku.api.problem.ApiProblems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a changing request one transaction, answered after its commit. With an {@code Idempotency-Key} the answer is
 * kept in that same transaction, so the effect and the memory of it can't be parted by a crash: whoever asks again gets
 * the answer, and nothing happens twice.
 */
@Component
@Order(3)
class OnceFilter extends ApiFilter {

    private static final Set<String> CHANGING = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final KeptAnswers answers;
    private final TransactionTemplate transaction;
    private final ApiProblems problems;

    OnceFilter(KeptAnswers answers, PlatformTransactionManager transactions, ApiProblems problems) {
        this.answers = answers;
        this.transaction = new TransactionTemplate(transactions);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (!CHANGING.contains(request.getMethod())) {
            chain.doFilter(request, response);
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        try {
            var question = Question.of(request);
            var kept = transaction.execute(status -> {
                var before = question == null ? null : answers.claim(question);
                if (before != null) return before;
                pass(chain, request, answer);
                if (answer.getStatus() >= 400) status.setRollbackOnly();
                else if (question != null) answers.keep(question, answer);
                return null;
            });
            if (kept != null) kept.writeTo(answer);
        } catch (RuntimeException failed) {
            answer.reset();
            problems.answer(failed, request, answer);
        }
        answer.copyBodyToResponse();
    }

    // A transaction's work throws no checked exceptions; what the controllers throw was answered further in.
    private static void pass(FilterChain chain, HttpServletRequest request, HttpServletResponse answer) {
        try {
            chain.doFilter(request, answer);
        } catch (IOException | ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}

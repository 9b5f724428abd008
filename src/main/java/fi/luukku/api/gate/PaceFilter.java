package fi.luukku.api.gate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fi.luukku.api.problem.ApiProblems;
import fi.luukku.kernel.Problem;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps one token from taking the program for itself. Counted on each node apart. */
@Component
@Order(1)
class PaceFilter extends ApiFilter {

    private final LoadingCache<String, Bucket> buckets;
    private final ApiProblems problems;

    PaceFilter(ApiProperties properties, ApiProblems problems) {
        this.problems = problems;
        buckets = Caffeine.newBuilder().maximumSize(10_000).expireAfterAccess(Duration.ofMinutes(5)).build(_ -> bucket(properties));
    }

    private static Bucket bucket(ApiProperties properties) {
        return Bucket.builder().addLimit(limit -> limit.capacity(properties.burst())
            .refillGreedy(properties.rate(), Duration.ofSeconds(1))).build();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var probe = buckets.get(Caller.current()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            var seconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L);
            response.setHeader("Retry-After", Long.toString(seconds));
            problems.answer(new Problem.TooMany("problem.api.too-fast", seconds), request, response);
        }
    }
}

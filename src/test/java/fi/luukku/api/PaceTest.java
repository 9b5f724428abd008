package fi.luukku.api;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@TestPropertySource(properties = {"luukku.api.rate=1", "luukku.api.burst=3"})
class PaceTest extends ApiTest {

    @Test
    void whoAsksTooFastIsToldWhenToComeBack() {
        for (int i = 0; i < 3; i++) ainos.get("/api/v1/me");
        var refused = java.util.stream.Stream.generate(() -> ainos.get("/api/v1/me")).limit(20).filter(answer -> answer.status() == 429).findFirst().orElseThrow();
        refused.problem(429);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(lauris.get("/api/v1/me").status()).as("another token has a pace of its own").isEqualTo(200);
    }
}

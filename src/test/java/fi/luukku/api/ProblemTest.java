package fi.luukku.api;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever goes wrong below /api, a program reads it in one form. */
class ProblemTest extends ApiTest {

    @Test
    void withoutATokenNothingIsTold() {
        var nobody = new Program(port, "");
        assertThat(nobody.get("/api/v1/me", "Accept-Language", "en").problem(401).get("detail").asString()).startsWith("Send a valid token");
        assertThat(nobody.get("/api/v1/me").header("WWW-Authenticate")).isEqualTo("Bearer");
        new Program(port, "luukku_wrong").get("/api/v1/me").problem(401);
        nobody.post("/api/v1/tickets", newTicket("Hei")).problem(401);
    }

    @Test
    void theSentenceIsInTheReadersLanguage() {
        assertThat(ainos.get("/api/v1/tickets/1", "Accept-Language", "fi").problem(404).get("detail").asString()).startsWith("Tätä ei löydy");
        assertThat(ainos.get("/api/v1/tickets/1", "Accept-Language", "sv-FI").problem(404).get("detail").asString()).startsWith("Det här finns inte");
        assertThat(ainos.get("/api/v1/tickets/1", "Accept-Language", "de, en;q=0.5").problem(404).get("detail").asString()).startsWith("This can't be found");
        assertThat(ainos.get("/api/v1/tickets/1").problem(404).get("type").asString()).isEqualTo("urn:luukku:not-found");
    }

    @Test
    void wrongAddressesAndMethods() {
        ainos.get("/api/v1/nowhere").problem(404);
        ainos.get("/api/v1/tickets/first").problem(404);
        ainos.get("/api/v1/tickets/99999999999999999999").problem(404);
        var wrong = ainos.send("DELETE", "/api/v1/tickets/1", null);
        wrong.problem(405);
        assertThat(wrong.header("Allow")).contains("GET").contains("PATCH");
        ainos.get("/api/v1/me", "Accept", "text/html").problem(406);
    }

    @Test
    void bodiesThatCanNotBeRead() {
        assertThat(ainos.post("/api/v1/tickets", "{\"subject\": ").problem(400).get("type").asString()).isEqualTo("urn:luukku:malformed");
        ainos.post("/api/v1/tickets", "").problem(400);
        ainos.post("/api/v1/tickets", "[]").problem(422);
        ainos.post("/api/v1/tickets", "{} {}").problem(422);
        ainos.post("/api/v1/tickets", "{\"text\": \"a\", \"text\": \"b\"}").problem(400);
        ainos.post("/api/v1/tickets", "[".repeat(100_000)).problem(422);
        ainos.post("/api/v1/tickets", "{\"tags\": ".repeat(100_000)).problem(422);
        ainos.post("/api/v1/tickets", "subject=Hei", "Content-Type", "application/x-www-form-urlencoded").problem(415);
    }

    @Test
    void aFieldThatIsNotKnownIsNamed() {
        var problem = ainos.post("/api/v1/tickets/1/replies", "{\"text\": \"Hei\", \"recipient\": \"x\"}", "Accept-Language", "en").problem(422);
        assertThat(problem.get("field").asString()).isEqualTo("recipient");
        assertThat(problem.get("detail").asString()).contains("\"recipient\"").contains("text, to");
    }

    @Test
    void bodiesThatAreTooLarge() {
        var number = ticket("Iso");
        ainos.patch("/api/v1/tickets/" + number, "{\"subject\": \"" + "a".repeat(2_200_000) + "\"}").problem(413);
        ainos.post("/api/v1/tickets/" + number + "/notes", "{\"text\": \"" + "a".repeat(17_000_000) + "\"}").problem(413);
    }

    @Test
    void ourOwnFaultIsToldWithANumberAndNothingElse() {
        db.sql("alter table team rename to team_away").update();
        try {
            var problem = ainos.get("/api/v1/me", "Accept-Language", "en").problem(500);
            assertThat(problem.get("requestId").asString()).hasSize(36);
            assertThat(problem.toString()).doesNotContain("team").doesNotContain("SQL").doesNotContain("Exception");
        } finally {
            db.sql("alter table team_away rename to team").update();
        }
    }

    @Test
    void aFullDiskIsToldAsOne() {
        db.sql("""
            create function full_disk() returns trigger language plpgsql as
            $$ begin raise exception 'could not extend file "base/1": No space left on device' using errcode = 'disk_full'; end $$""").update();
        db.sql("create trigger full_disk before insert on ticket for each row when (new.subject = 'Levy täynnä') execute function full_disk()").update();
        try {
            var problem = ainos.post("/api/v1/tickets", newTicket("Levy täynnä"), "Accept-Language", "en").problem(507);
            assertThat(problem.get("type").asString()).isEqualTo("urn:luukku:disk-full");
            assertThat(problem.get("detail").asString()).contains("disk").contains("full");
            ainos.post("/api/v1/tickets", newTicket("Mahtuu")).body(201);
        } finally {
            db.sql("drop function full_disk cascade").update();
        }
    }

    @Test
    void everyAnswerIsForTheProgramThatAskedAndNobodyElse() {
        var number = ticket("Salassa");
        guarded(ainos.get("/api/v1/tickets/" + number), 200);
        guarded(ainos.post("/api/v1/tickets/" + number + "/notes", "{\"text\": \"Hei\"}"), 201);
        guarded(ainos.get("/api/v1/openapi.json"), 200);
        guarded(new Program(port, "").get("/api/v1/me"), 401);
        guarded(ainos.get("/api/v1/nowhere"), 404);
        guarded(ainos.get("/api/v1//tickets"), 400);
        guarded(ainos.post("/api/v1/tickets", "{}"), 422);
        guarded(ainos.post("/api/v1/tickets", "{}", "Idempotency-Key", "a b"), 422);
    }

    private static void guarded(Program.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.http().headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.http().headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(answer.http().headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    }

    @Test
    void refusalsBeforeTheDoorReadTheSame() {
        ainos.get("/api/v1/tickets;a=b/1").problem(400);
        ainos.get("/api/v1//tickets").problem(400);
        new Program(port, "").post("/api/v1/tickets", "{}", "Sec-Fetch-Site", "cross-site").problem(401);
    }

    @Test
    void meTellsWhomTheTokenActsFor() {
        var me = ainos.get("/api/v1/me").body(200);
        assertThat(me.get("email").asString()).isEqualTo(aino.email());
        assertThat(me.get("role").asString()).isEqualTo("agent");
        assertThat(me.get("teams").get(0).get("name").asString()).isEqualTo(service.name());
    }
}

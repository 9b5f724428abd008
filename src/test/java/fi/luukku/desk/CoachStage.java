package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import fi.luukku.testing.Browser.Visit;

/** Maija has complained, and Aino has the coach beside her. */
abstract class CoachStage extends DeskStage {

    private static final String COMPLAINT = """
        Hei!

        Tilasin teiltä kolme kirjaa, mutta laatikossa oli vain kaksi. Kortiltani veloitettiin silti kaikki. Tuleeko kolmas perässä? \
        Ehtiikö se ennen 6.12., kun se on lahja? Olen tosi pettynyt.

        t. Maija Lehtonen
        """;

    Page atTheTicket(Visit visit) {
        var ticket = ticket();
        var page = signedIn(aino, visit);
        page.navigate("/desk/all/" + ticket);
        assertThat(page.locator(".ring")).isVisible();
        return page;
    }

    long ticket() {
        if (db.sql("select count(*) from ticket where brand_id = ?").param(brand.id().value()).query(Long.class).single() == 0) {
            write("Maija Lehtonen <" + maija + ">", subject(), COMPLAINT, "kirja-" + mark);
        }
        return eventually(() -> db.sql("select id from ticket where subject = ?").param(subject()).query(Long.class).list(), found -> !found.isEmpty()).getFirst();
    }

    String subject() {
        return "Kirja puuttui " + mark;
    }
}

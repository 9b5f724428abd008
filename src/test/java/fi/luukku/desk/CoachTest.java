package fi.luukku.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.luukku.testing.Browser;
import fi.luukku.testing.Browser.Visit;
import org.junit.jupiter.api.Test;

class CoachTest extends DeskStage {

    @Test
    void lookAtIt() {
        write(maija, "Kirja puuttui paketista", "Hei!\n\nTilasin teiltä kolme kirjaa, mutta laatikossa oli vain kaksi. Tuleeko kolmas perässä? Ehtiikö se ennen 6.12., kun se on lahja?\n\nt. Maija", "kirja-" + mark);
        for (var visit : new Visit[] {Visit.WIDE, Visit.WIDE.inDark(), Visit.TABLET, Visit.PHONE}) {
            var page = signedIn(aino, visit);
            page.navigate("/desk/unassigned");
            page.getByText("Kirja puuttui paketista").first().click();
            var text = page.getByLabel("Vastauksen teksti");
            text.fill("Hei Maija!\n\nKiitos kärsivällisyydestäsi. Toimitamme tuotteen mahdollisimman pian. Älä epäröi ottaa yhteyttä, jos sinulla on mitään kysymyksiä!\n\nTerveisin\nAino");
            page.waitForTimeout(1500);
            Browser.picture(page, "coach-" + visit.width() + (visit.dark() ? "-dark" : ""));
        }
    }
}
